import { equityAt } from './account';
import { ask, bid, closesOf, isOneBlock } from './extremes';
import { Lane } from './lane';
import * as run from './run';
import { at } from './tile';

export function settle(lane: Lane, to: i32): void {
  const from = lane.settled;
  if (from >= to) return;
  lane.settled = to;
  if (lane.sign == 0) see(lane, lane.balance);
  else if (run.hasRates) settleRated(lane, from, to);
  else settleHeld(lane, from, to);
  if (run.keepsDays) endDays(lane, to);
}

export function finish(lane: Lane, bar: i32): void {
  lane.finalEquity = equityAt(lane, bar);
  settle(lane, bar + 1);
  endPeak(lane);
  if (lane.isUnderPeak) judgeDrawdown(lane, 0);
}

export function isRuined(lane: Lane): bool {
  return lane.least <= 0 || lane.trough <= 0;
}

function settleHeld(lane: Lane, from: i32, to: i32): void {
  if (isOneBlock(from, to - 1)) {
    seeAll(lane, from, to);
    return;
  }
  const side = lane.sign > 0 ? bid : ask;
  closesOf(side, from, to);
  const isUp = lane.money > 0;
  const most = lane.balance + ((isUp ? side.mostClose : side.leastClose) - lane.entryUnits) * lane.money;
  if (most >= lane.peak) {
    seeAll(lane, from, to);
    return;
  }
  const least = lane.balance + ((isUp ? side.leastClose : side.mostClose) - lane.entryUnits) * lane.money;
  lane.trough = min(lane.trough, least);
}

function settleRated(lane: Lane, from: i32, to: i32): void {
  for (let bar = from; bar < to; bar++) see(lane, equityAt(lane, bar));
}

@inline
function see(lane: Lane, equity: f64): void {
  if (equity < lane.trough) lane.trough = equity;
  else if (equity >= lane.peak) {
    endPeak(lane);
    lane.peak = equity;
    lane.trough = equity;
  }
}

function seeAll(lane: Lane, from: i32, to: i32): void {
  const close = lane.sign > 0 ? run.bidClose : run.askClose;
  const balance = lane.balance;
  const entry = lane.entryUnits;
  const money = lane.money;
  for (let bar = from; bar < to; bar++) see(lane, balance + (at(close, bar) - entry) * money);
}

function endPeak(lane: Lane): void {
  const peak = lane.peak;
  const trough = lane.trough;
  if (trough >= peak) return;
  const drop = peak - trough;
  lane.maxDrawdownAbs = max(lane.maxDrawdownAbs, drop);
  lane.maxDrawdown = max(lane.maxDrawdown, drop / peak);
  lane.least = min(lane.least, trough);
}

function endDays(lane: Lane, to: i32): void {
  while (lane.days < run.dayCount) {
    const last = load<i32>(run.dayLastBars + (<usize>lane.days << 2)) + run.tradeFrom;
    if (last >= to) return;
    const equity = equityAt(lane, last);
    if (run.isDaily) addReturn(lane, equity);
    addDay(lane, equity, load<f64>(run.epochDays + (<usize>lane.days << 3)));
    lane.days++;
  }
}

function addReturn(lane: Lane, equity: f64): void {
  if (lane.previous <= 0) lane.isDayRuined = 1;
  const gain = equity / lane.previous - 1;
  const loss = min<f64>(0, gain);
  const shortfall = min<f64>(0, gain - run.riskFree);
  lane.sum += gain;
  lane.squares += gain * gain;
  lane.lossSquares += loss * loss;
  lane.shortfallSquares += shortfall * shortfall;
  lane.previous = equity;
}

function addDay(lane: Lane, level: f64, day: f64): void {
  lane.lastDay = day;
  if (level < lane.drawdownPeak) {
    lane.isUnderPeak = 1;
    return;
  }
  if (lane.isUnderPeak) judgeDrawdown(lane, 1);
  lane.isUnderPeak = 0;
  lane.drawdownPeak = level;
  lane.drawdownPeakDay = day;
}

function judgeDrawdown(lane: Lane, isRecovered: i32): void {
  const days = lane.lastDay - lane.drawdownPeakDay;
  if (days <= lane.longestDays) return;
  lane.longestDays = days;
  lane.isLongestRecovered = isRecovered;
}
