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

@inline
export function closePrice(lane: Lane, bar: i32): f64 {
  return at(lane.sign > 0 ? run.bidClose : run.askClose, bar);
}

@inline
export function openPrice(lane: Lane, bar: i32): f64 {
  return at(lane.sign > 0 ? run.bidOpen : run.askOpen, bar);
}

export function gross(lane: Lane, units: f64, lots: f64, rate: f64): f64 {
  const gained = lane.sign > 0 ? units - lane.entryUnits : lane.entryUnits - units;
  return gained * (run.unitValue * lots) * rate;
}

export function equityAt(lane: Lane, bar: i32): f64 {
  if (lane.sign == 0) return lane.balance;
  return lane.balance + (closePrice(lane, bar) - lane.entryUnits) * lane.money * closeRate(bar);
}

export function addAskFill(lane: Lane, bar: i32): void {
  lane.askFills++;
  const pips = run.hasBarSpread ? at(run.spreadPips, bar) : run.fixedSpreadPips;
  lane.spreadMean += (pips - lane.spreadMean) / <f64>lane.askFills;
}

export function closeAll(lane: Lane, units: f64, bar: i32, isAtOpen: bool): void {
  close(lane, lane.openLots, units, bar, isAtOpen);
}

export function close(lane: Lane, lots: f64, units: f64, bar: i32, isAtOpen: bool): void {
  const rate = isAtOpen ? openRate(bar) : closeRate(bar);
  const gained = gross(lane, units, lots, rate);
  const exitCommission = commission(toPrice(units), lots, rate);
  // All of it at once is the share 1, to the bit, without a division.
  const share: f64 = lots == lane.lots ? 1 : lots / lane.lots;
  const charged = lane.entryCommission * share + exitCommission;
  const swap = lots == lane.openLots ? lane.openSwap : lane.openSwap * (lots / lane.openLots);
  lane.balance += gained - exitCommission;
  lane.openSwap -= swap;
  lane.profit += gained - charged + swap;
  lane.isChanged = 1;
  if (lane.sign < 0) addAskFill(lane, bar);
  lane.openLots = lots == lane.openLots ? 0 : floorStep(lane.openLots - lots);
  lane.usedMargin = lane.openLots == 0 ? 0 : lane.margin * (lane.openLots / lane.lots);
  lane.isParted = 1;
  lane.money = <f64>lane.sign * (run.unitValue * lane.openLots);
  if (lane.openLots != 0) return;
  const lastSeenBar = isAtOpen ? bar - 1 : bar;
  if (lastSeenBar >= lane.firstLiveBar) lane.exposureBars += lastSeenBar - lane.firstLiveBar + 1;
  addTrade(lane);
  if (run.keepsDetails) {
    const timeMs = at(isAtOpen ? run.time : run.closeTime, bar);
    addDetails(lane, timeMs - lane.entryTimeMs);
  }
  lane.sign = 0;
  lane.money = 0;
}

export function markOpen(lane: Lane, bar: i32): void {
  const gained = gross(lane, closePrice(lane, bar), lane.openLots, closeRate(bar));
  lane.profit += gained - (lane.entryCommission * (lane.openLots / lane.lots) + 0) + lane.openSwap;
  lane.exposureBars += max(0, bar - lane.firstLiveBar + 1);
  addTrade(lane);
  if (run.keepsDetails) addDetails(lane, NaN);
}

function addTrade(lane: Lane): void {
  const profit = lane.profit;
  lane.total++;
  if (lane.sign > 0) lane.long++;
  else lane.short++;
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
