import { Side } from './side';

/** An amount that a strategy decides for entries: a column of the tile (0: none) and what holds for all bars, of each side. */
@unmanaged
export class Amount {
  longs: usize;
  shorts: usize;
  long: f64;
  short: f64;
  isChecked: i32;
  padding: i32;
}

/** One combination; the fields are those of the lane in TypeScript, and mean what they mean there, but for prices: they are in the units of `Side`. */
@unmanaged
export class Lane {
  stopLossOf: Amount;
  takeProfitOf: Amount;
  breakevenOf: Amount;
  trailingOf: Amount;
  trailingStartOf: Amount;
  timeExitOf: Amount;
  sizeOf: Amount;
  hasStopLoss: i32;
  isStopLossLevel: i32;
  hasTakeProfit: i32;
  isTakeProfitLevel: i32;
  hasSize: i32;
  sizeMode: i32;
  enterLong: usize;
  enterShort: usize;
  exitLong: usize;
  exitShort: usize;
  firstDecision: i32;

  isHeld: i32;
  side: Side;
  balance: f64;
  money: f64;
  lots: f64;
  openLots: f64;
  entryUnits: f64;
  entryTimeMs: f64;
  entryCommission: f64;
  equityAtEntry: f64;
  initialRisk: f64;
  stopLoss: f64;
  takeProfit: f64;
  /** The nearest level at which margin stops the position out at any rate of the range; NaN where no margin is kept. */
  stopOut: f64;
  margin: f64;
  usedMargin: f64;
  openSwap: f64;
  profit: f64;
  breakevenLevel: f64;
  trailingDistance: f64;
  trailingStartLevel: f64;
  timeExitBar: f64;
  lowWatch: f64;
  highWatch: f64;
  entryBar: i32;
  isParted: i32;
  firstLiveBar: i32;
  pendingExit: i32;
  pendingEntry: i32;
  settled: i32;
  isChanged: i32;

  peak: f64;
  trough: f64;
  maxDrawdown: f64;
  maxDrawdownAbs: f64;
  finalEquity: f64;
  previous: f64;
  sum: f64;
  squares: f64;
  lossSquares: f64;
  shortfallSquares: f64;
  isRuined: i32;
  mayRuin: i32;
  isRuinedBefore: i32;
  isDayRuined: i32;
  days: i32;
  isUnderPeak: i32;
  drawdownPeak: f64;
  drawdownPeakDay: f64;
  lastDay: f64;
  longestDays: f64;
  isLongestRecovered: i32;
  exposureBars: i32;
  ambiguousBars: i32;
  unfilledAtEnd: i32;
  invalidStop: i32;
  belowMinLot: i32;
  insufficientMargin: i32;
  askFills: i32;
  spreadMean: f64;

  total: i32;
  winning: i32;
  losing: i32;
  short: i32;
  endOfData: i32;
  longestWinRun: i32;
  longestLossRun: i32;
  winRun: i32;
  lossRun: i32;
  enteredRuined: i32;
  risked: i32;
  closed: i32;
  padding: i32;
  grossProfit: f64;
  grossLoss: f64;
  net: f64;
  profitSquares: f64;
  largestWin: f64;
  largestLoss: f64;
  returnPctSum: f64;
  riskMultipleSum: f64;
  durationMsSum: f64;
}
