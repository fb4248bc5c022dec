import * as run from './run';
import { at } from './tile';

// The arithmetic of the execution model, in the order of evaluation of `libs/simulation`.

const HALF_TICK_NOISE: f64 = 1e-7;
const LOT_TOLERANCE: f64 = 1e-9;
const MARGIN_TOLERANCE: f64 = 1e-9;

@inline
export function isNaN64(value: f64): bool {
  return value != value;
}

@inline
export function toUnits(price: f64): f64 {
  return run.hasTick ? floor(price / run.unitSize + (0.5 + HALF_TICK_NOISE)) : price;
}

@inline
export function toPrice(units: f64): f64 {
  return run.hasTick ? (units * run.tickNumerator) / run.tickDenominator : units;
}

/** Units of a position's entry, from the price as it is: slippage makes it dearer, and so does rounding. */
@inline
export function entryFill(raw: f64, sign: f64): f64 {
  const units = raw * sign + (run.slipUnits + raw * run.slipFraction);
  return run.hasTick ? ceil(units - 1e-9) : units;
}

/** Units of a position's exit, from the price as it is. */
@inline
export function exitFill(raw: f64, sign: f64): f64 {
  return roundedDown(raw * sign - (run.slipUnits + raw * run.slipFraction));
}

/** To whole ticks, against the position. */
@inline
export function roundedDown(units: f64): f64 {
  return run.hasTick ? floor(units + 1e-9) : units;
}

@inline
export function commission(price: f64, lots: f64, rate: f64): f64 {
  if (run.commissionPerSide > 0) return run.commissionPerSide * lots;
  return price * lots * run.contractSize * run.commissionFraction * rate;
}

@inline
export function floorStep(lots: f64): f64 {
  return run.lotStep > 0 ? run.lotStep * floor(lots / run.lotStep + LOT_TOLERANCE) : lots;
}

@inline
export function isBelowMinimum(lots: f64): bool {
  return lots <= 0 || lots < run.minLot - LOT_TOLERANCE;
}

export function takeProfitLots(lots: f64): f64 {
  if (run.partialRatio >= 1) return lots;
  const piece = floorStep(run.partialRatio * lots);
  return isBelowMinimum(piece) || isBelowMinimum(lots - piece) ? lots : piece;
}

export function marginOf(lots: f64, price: f64, rate: f64): f64 {
  return (lots * run.contractSize * price * rate) / run.leverage;
}

export function carries(equity: f64, margin: f64, charge: f64): bool {
  return !run.isMarginKept || margin + charge <= equity + MARGIN_TOLERANCE * abs(equity);
}

/** Lots of an entry; 0: below the minimum, or no size at all. Where it is sized by its risk there is a stop loss. */
export function sizeOf(
  mode: i32,
  value: f64,
  equity: f64,
  price: f64,
  stopDistance: f64,
  decisionBar: i32,
  rate: f64,
): f64 {
  if (!(value > 0)) return 0;
  let wanted = value;
  if (mode == 1) wanted = (equity * (value / 100)) / (stopDistance * run.contractSize * rate);
  else if (mode == 2) {
    const leverage: f64 = run.isMarginKept ? run.leverage : 1;
    wanted = (equity * (value / 100) * leverage) / (price * run.contractSize * rate);
  } else if (mode == 3) {
    wanted = value / (at(run.decisionClose, decisionBar) * run.contractSize * rate);
  }
  const rounded = floorStep(min(wanted, run.maxLot));
  const lots = mode == 2 ? fitted(rounded, equity, price, rate) : rounded;
  return isBelowMinimum(lots) ? 0 : lots;
}

function fitted(lots: f64, equity: f64, price: f64, rate: f64): f64 {
  if (run.lotStep == 0 || fits(lots, equity, price, rate)) return lots;
  const whole = floor(lots / run.lotStep);
  const steps = lots / run.lotStep - whole >= 0.5 ? whole + 1 : whole;
  return run.lotStep * mostSteps(steps, equity, price, rate);
}

/** The most lot steps below `tooMany` that fit; 0 where none do. */
function mostSteps(tooMany: f64, equity: f64, price: f64, rate: f64): f64 {
  let fitting: f64 = 0;
  let above = tooMany;
  while (above - fitting > 1) {
    const middle = fitting + floor((above - fitting) / 2);
    if (middle == fitting || middle == above) break; // Beyond 2^53 there may be no whole number between.
    if (fits(run.lotStep * middle, equity, price, rate)) fitting = middle;
    else above = middle;
  }
  return fitting;
}

function fits(lots: f64, equity: f64, price: f64, rate: f64): bool {
  return carries(equity, marginOf(lots, price, rate), commission(price, lots, rate));
}
