// What all combinations of a batch share: settings, instrument, and where the columns of the tile lie in memory. Written by `configure`, in the order of its numbers.

export let initialBalance: f64 = 0;
export let sizingMode: i32 = 0;
export let setSize: f64 = 0;
export let isMarginKept: bool = false;
export let leverage: f64 = 0;
export let stopOutLevel: f64 = 0;
export let isNextOpen: bool = false;
export let isOnCloseOnly: bool = false;
export let policy: i32 = 0;
export let isGapFilledAtLevel: bool = false;
export let slipUnits: f64 = 0;
export let slipFraction: f64 = 0;
export let isStopSlipped: bool = false;
export let partialRatio: f64 = 0;
export let breakevenAfterPartial: bool = false;
export let breakevenTrigger: f64 = 0;
export let trailingDistance: f64 = 0;
export let trailingStart: f64 = 0;
export let timeExitBars: f64 = 0;
export let commissionPerSide: f64 = 0;
export let commissionFraction: f64 = 0;
export let swapLongPips: f64 = 0;
export let swapShortPips: f64 = 0;
export let isSwapCharged: bool = false;
export let reentersOnExitBar: bool = false;
export let closesAtEnd: bool = false;
export let pipValue: f64 = 0;
export let hasTick: bool = false;
export let unitSize: f64 = 0;
export let tickNumerator: f64 = 0;
export let tickDenominator: f64 = 0;
export let contractSize: f64 = 0;
export let minLot: f64 = 0;
export let maxLot: f64 = 0;
export let lotStep: f64 = 0;
export let tradeFrom: i32 = 0;
export let lastBar: i32 = 0;
export let hasRates: bool = false;
export let leastRate: f64 = 0;
export let mostRate: f64 = 0;
export let isDaily: bool = false;
export let riskFree: f64 = 0;
export let isWatched: bool = false;
export let hasMovement: bool = false;
export let keepsDetails: bool = false;
export let keepsDays: bool = false;
export let fixedSpreadPips: f64 = 0;
export let hasBarSpread: bool = false;
export let dayCount: i32 = 0;
export let unitValue: f64 = 0;

/** Lots of an entry where the request sets a volume; see `sizeOf`. */
export let fixedLots: f64 = 0;

export function setFixedLots(lots: f64): void {
  fixedLots = lots;
}

// Columns of the tile; each has the bar before the tile's first in front of it.
export let bidOpen: usize = 0;
export let bidHigh: usize = 0;
export let bidLow: usize = 0;
export let bidClose: usize = 0;
export let askOpen: usize = 0;
export let askHigh: usize = 0;
export let askLow: usize = 0;
export let askClose: usize = 0;
/** Closes as prices, of which sizes by value are taken. */
export let decisionClose: usize = 0;
export let time: usize = 0;
export let closeTime: usize = 0;
export let spreadPips: usize = 0;
export let openRates: usize = 0;
export let closeRates: usize = 0;
/** Nights that a position is charged for in a bar, held since the bar before, and since its open; as doubles. */
export let nights: usize = 0;
export let nightsFromOpen: usize = 0;
/** The first bar from each bar on in which swap is charged. */
export let nextCharges: usize = 0;
/** Of all days of the run, not of the tile: last bars, counted from `tradeFrom`, and days since 1970. */
export let dayLastBars: usize = 0;
export let epochDays: usize = 0;
/** Words of the conditions. */
export let words: usize = 0;

let next: usize = 0;

function number(): f64 {
  const value = load<f64>(next);
  next += 8;
  return value;
}

function flag(): bool {
  return number() != 0;
}

function integer(): i32 {
  return <i32>number();
}

function address(): usize {
  return <usize>number();
}

/** Reads all of the above from doubles that lie one after the other. */
export function configure(numbers: usize): void {
  next = numbers;
  initialBalance = number();
  sizingMode = integer();
  setSize = number();
  isMarginKept = flag();
  leverage = number();
  stopOutLevel = number();
  isNextOpen = flag();
  isOnCloseOnly = flag();
  policy = integer();
  isGapFilledAtLevel = flag();
  slipUnits = number();
  slipFraction = number();
  isStopSlipped = flag();
  partialRatio = number();
  breakevenAfterPartial = flag();
  breakevenTrigger = number();
  trailingDistance = number();
  trailingStart = number();
  timeExitBars = number();
  commissionPerSide = number();
  commissionFraction = number();
  swapLongPips = number();
  swapShortPips = number();
  isSwapCharged = flag();
  reentersOnExitBar = flag();
  closesAtEnd = flag();
  pipValue = number();
  hasTick = flag();
  unitSize = number();
  tickNumerator = number();
  tickDenominator = number();
  contractSize = number();
  minLot = number();
  maxLot = number();
  lotStep = number();
  tradeFrom = integer();
  lastBar = integer();
  hasRates = flag();
  leastRate = number();
  mostRate = number();
  isDaily = flag();
  riskFree = number();
  isWatched = flag();
  hasMovement = flag();
  keepsDetails = flag();
  keepsDays = flag();
  fixedSpreadPips = number();
  hasBarSpread = flag();
  dayCount = integer();
  unitValue = number();
  bidOpen = address();
  bidHigh = address();
  bidLow = address();
  bidClose = address();
  askOpen = address();
  askHigh = address();
  askLow = address();
  askClose = address();
  decisionClose = address();
  time = address();
  closeTime = address();
  spreadPips = address();
  openRates = address();
  closeRates = address();
  nights = address();
  nightsFromOpen = address();
  nextCharges = address();
  dayLastBars = address();
  epochDays = address();
  words = address();
}
