import { equityAt } from './account';
import { Lane } from './lane';
import * as run from './run';

/** Values the account, as it is, at the closes before `to` at which that may matter to what happens from `to` on. */
export function settle(lane: Lane, to: i32): void {
  if (lane.mayRuin) seekRuin(lane, to);
  if (run.keepsDays) endDays(lane, to);
}

/** Asks anew, from `bar` on, whether some close of the tile may ruin the account as it is: equity follows the closes, so the worst of all is a bound. */
export function foresee(lane: Lane, bar: i32): void {
  lane.settled = bar;
  let worst = lane.balance;
  if (lane.isHeld) worst = run.hasRates ? -Infinity : worst + (lane.side.worstClose - lane.entryUnits) * lane.money;
  lane.mayRuin = i32(worst <= 0);
}

function seekRuin(lane: Lane, to: i32): void {
  for (let bar = lane.settled; bar < to; bar++) {
    if (equityAt(lane, bar) > 0) continue;
    lane.isRuined = 1;
    break;
  }
  lane.settled = max(lane.settled, to);
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

export function judgeDrawdown(lane: Lane, isRecovered: i32): void {
  const days = lane.lastDay - lane.drawdownPeakDay;
  if (days <= lane.longestDays) return;
  lane.longestDays = days;
  lane.isLongestRecovered = isRecovered;
}
