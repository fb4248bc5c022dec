import { sizeOf } from './arithmetic';
import { endPeak } from './drawdown';
import { enterExtremes, setExtremes } from './extremes';
import { Amount, Lane } from './lane';
import * as run from './run';
import { enterSides, initSides, long } from './side';
import { setTile } from './tile';

export { writeCombined } from './bits';
export { writeAbove } from './comparisons';
export { writeCrossings } from './crossings';
export { initExtremes } from './extremes';
export { passLanes } from './pass';

/** Reads what all combinations share; see `run.ts`. */
export function configure(numbers: usize): void {
  run.configure(numbers);
  run.setFixedLots(sizeOf(0, run.setSize, 0, 0, 0, 0, 1));
}

/** Tells where the extremes of the two sides of the market lie; they are one where there is no spread. */
export function setSides(bids: usize, asks: usize): void {
  setExtremes(bids, asks);
  initSides();
}

/** To be called when the columns of a tile are there. */
export function enterTile(first: i32, end: i32): void {
  setTile(first, end);
  enterExtremes();
  enterSides();
}

/** Bytes that a combination takes. */
export function laneBytes(): i32 {
  return offsetof<Lane>();
}

/**
 * Makes a combination in memory that is all 0: where its conditions lie, from which bar it decides, and its amounts, which lie in front of it one after the other,
 * 40 bytes each; `kinds` says in bits which of stop loss (0), its level (1), take-profit (2), its level (3) and size (4) there are.
 */
export function begin(
  place: usize,
  amounts: usize,
  kinds: i32,
  sizeMode: i32,
  enterLong: i32,
  enterShort: i32,
  exitLong: i32,
  exitShort: i32,
  firstDecision: i32,
  firstDay: f64,
): void {
  const lane = changetype<Lane>(place);
  const size: usize = offsetof<Amount>();
  lane.stopLossOf = changetype<Amount>(amounts);
  lane.takeProfitOf = changetype<Amount>(amounts + size);
  lane.breakevenOf = changetype<Amount>(amounts + 2 * size);
  lane.trailingOf = changetype<Amount>(amounts + 3 * size);
  lane.trailingStartOf = changetype<Amount>(amounts + 4 * size);
  lane.timeExitOf = changetype<Amount>(amounts + 5 * size);
  lane.sizeOf = changetype<Amount>(amounts + 6 * size);
  lane.hasStopLoss = kinds & 1;
  lane.isStopLossLevel = (kinds >> 1) & 1;
  lane.hasTakeProfit = (kinds >> 2) & 1;
  lane.isTakeProfitLevel = (kinds >> 3) & 1;
  lane.hasSize = (kinds >> 4) & 1;
  lane.sizeMode = sizeMode;
  lane.enterLong = enterLong;
  lane.enterShort = enterShort;
  lane.exitLong = exitLong;
  lane.exitShort = exitShort;
  lane.firstDecision = firstDecision;
  lane.isChanged = 1;
  lane.settled = run.tradeFrom;
  lane.balance = run.initialBalance;
  lane.peak = run.initialBalance;
  lane.trough = run.initialBalance;
  lane.previous = run.initialBalance;
  lane.drawdownPeak = run.initialBalance;
  lane.drawdownPeakDay = firstDay - 1;
  lane.lastDay = firstDay - 1;
  lane.initialRisk = NaN;
  lane.side = long;
  lane.stopOut = NaN;
  lane.stopLoss = NaN;
  lane.takeProfit = NaN;
  lane.breakevenLevel = NaN;
  lane.trailingDistance = NaN;
  lane.trailingStartLevel = NaN;
  lane.timeExitBar = NaN;
}

export function amountBytes(): i32 {
  return offsetof<Amount>();
}

export function setAmount(place: usize, longs: usize, long: f64, shorts: usize, short: f64, isChecked: bool): void {
  const amount = changetype<Amount>(place);
  amount.longs = longs;
  amount.long = long;
  amount.shorts = shorts;
  amount.short = short;
  amount.isChecked = isChecked ? 1 : 0;
}

let out: usize = 0;

function put(value: f64): void {
  store<f64>(out, value);
  out += 8;
}

/** Writes what was summed up of a combination, in the order in which `wasm-runner.ts` reads it. */
export function writeResult(place: usize, to: usize): void {
  const lane = changetype<Lane>(place);
  endPeak(lane);
  out = to;
  put(lane.finalEquity);
  put(lane.peak);
  put(lane.maxDrawdown);
  put(lane.maxDrawdownAbs);
  put(lane.longestDays);
  put(<f64>lane.isLongestRecovered);
  put(lane.sum);
  put(lane.squares);
  put(lane.lossSquares);
  put(lane.shortfallSquares);
  put(<f64>lane.days);
  put(<f64>lane.isDayRuined);
  put(<f64>lane.isRuinedBefore);
  put(<f64>lane.exposureBars);
  put(<f64>lane.ambiguousBars);
  put(<f64>lane.unfilledAtEnd);
  put(<f64>lane.invalidStop);
  put(<f64>lane.belowMinLot);
  put(<f64>lane.insufficientMargin);
  put(<f64>lane.askFills);
  put(run.hasBarSpread ? lane.spreadMean : run.fixedSpreadPips);
  put(<f64>lane.total);
  put(<f64>lane.winning);
  put(<f64>lane.losing);
  put(<f64>(lane.total - lane.short));
  put(<f64>lane.short);
  put(<f64>lane.endOfData);
  put(lane.grossProfit);
  put(lane.grossLoss);
  put(lane.net);
  put(lane.profitSquares);
  put(lane.largestWin);
  put(lane.largestLoss);
  put(<f64>lane.longestWinRun);
  put(<f64>lane.longestLossRun);
  put(lane.returnPctSum);
  put(<f64>lane.enteredRuined);
  put(<f64>lane.risked);
  put(lane.riskMultipleSum);
  put(<f64>lane.closed);
  put(lane.durationMsSum);
}
