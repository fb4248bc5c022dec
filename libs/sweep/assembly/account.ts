import { commission, floorStep, toPrice } from './arithmetic';
import { Lane } from './lane';
import * as run from './run';
import { at } from './tile';

@inline
export function openRate(bar: i32): f64 {
  return run.hasRates ? at(run.openRates, bar) : 1;
}

@inline
export function closeRate(bar: i32): f64 {
  return run.hasRates ? at(run.closeRates, bar) : 1;
}

/** The price at which the position could be closed at the end of a bar, in its units. */
@inline
export function closeUnits(lane: Lane, bar: i32): f64 {
  return at(lane.side.exitClose, bar) * lane.side.sign;
}

@inline
export function openUnits(lane: Lane, bar: i32): f64 {
  return at(lane.side.exitOpen, bar) * lane.side.sign;
}

@inline
export function gross(lane: Lane, units: f64, lots: f64, rate: f64): f64 {
  return (units - lane.entryUnits) * (run.unitValue * lots) * rate;
}

export function equityAt(lane: Lane, bar: i32): f64 {
  if (!lane.isHeld) return lane.balance;
  return lane.balance + (closeUnits(lane, bar) - lane.entryUnits) * lane.money * closeRate(bar);
}

/** Counts fills at the ask, `isAsk` 0 or 1; a mean is kept where bars have spreads of their own. */
@inline
export function addAskFill(lane: Lane, bar: i32, isAsk: i32): void {
  lane.askFills += isAsk;
  if (run.hasBarSpread && isAsk) lane.spreadMean += (at(run.spreadPips, bar) - lane.spreadMean) / <f64>lane.askFills;
}

export function closeAll(lane: Lane, units: f64, bar: i32, isAtOpen: bool): void {
  close(lane, lane.openLots, units, bar, isAtOpen);
}

export function close(lane: Lane, lots: f64, units: f64, bar: i32, isAtOpen: bool): void {
  const side = lane.side;
  const rate = isAtOpen ? openRate(bar) : closeRate(bar);
  const gained = gross(lane, units, lots, rate);
  const exitCommission = commission(toPrice(units * side.sign), lots, rate);
  // All of it at once is the share 1, to the bit, without a division.
  const share: f64 = lots == lane.lots ? 1 : lots / lane.lots;
  const charged = lane.entryCommission * share + exitCommission;
  const swap = lots == lane.openLots ? lane.openSwap : lane.openSwap * (lots / lane.openLots);
  lane.balance += gained - exitCommission;
  lane.openSwap -= swap;
  lane.profit += gained - charged + swap;
  lane.isChanged = 1;
  addAskFill(lane, bar, side.index);
  lane.isParted = 1;
  if (lots == lane.openLots) {
    endTrade(lane, bar, isAtOpen);
    return;
  }
  lane.openLots = floorStep(lane.openLots - lots);
  lane.usedMargin = lane.margin * (lane.openLots / lane.lots);
  lane.money = run.unitValue * lane.openLots;
}

@inline
function endTrade(lane: Lane, bar: i32, isAtOpen: bool): void {
  const lastSeenBar = isAtOpen ? bar - 1 : bar;
  lane.exposureBars += max(0, lastSeenBar - lane.firstLiveBar + 1);
  addTrade(lane);
  if (run.keepsDetails) {
    const timeMs = at(isAtOpen ? run.time : run.closeTime, bar);
    addDetails(lane, timeMs - lane.entryTimeMs);
  }
  lane.isHeld = 0;
}

export function markOpen(lane: Lane, bar: i32): void {
  const gained = gross(lane, closeUnits(lane, bar), lane.openLots, closeRate(bar));
  lane.profit += gained - (lane.entryCommission * (lane.openLots / lane.lots) + 0) + lane.openSwap;
  lane.exposureBars += max(0, bar - lane.firstLiveBar + 1);
  addTrade(lane);
  if (run.keepsDetails) addDetails(lane, NaN);
}

function addTrade(lane: Lane): void {
  const profit = lane.profit;
  lane.total++;
  lane.short += lane.side.index;
  lane.net += profit;
  // Whether a trade wins is what nobody can predict, a processor neither: a sum of 0 changes nothing and needs no branch.
  lane.winning += i32(profit > 0);
  lane.losing += i32(profit < 0);
  lane.grossProfit += max<f64>(0, profit);
  lane.grossLoss += min<f64>(0, profit);
}

function addDetails(lane: Lane, durationMs: f64): void {
  const profit = lane.profit;
  lane.profitSquares += profit * profit;
  lane.returnPctSum += (100 * profit) / lane.equityAtEntry;
  if (lane.equityAtEntry <= 0) lane.enteredRuined = 1;
  lane.winRun = profit > 0 ? lane.winRun + 1 : 0;
  lane.lossRun = profit < 0 ? lane.lossRun + 1 : 0;
  if (profit > lane.largestWin) lane.largestWin = profit;
  if (profit < lane.largestLoss) lane.largestLoss = profit;
  if (lane.winRun > lane.longestWinRun) lane.longestWinRun = lane.winRun;
  if (lane.lossRun > lane.longestLossRun) lane.longestLossRun = lane.lossRun;
  if (lane.initialRisk == lane.initialRisk) {
    lane.risked++;
    lane.riskMultipleSum += profit / lane.initialRisk;
  }
  if (durationMs == durationMs) {
    lane.closed++;
    lane.durationMsSum += durationMs;
  }
}
