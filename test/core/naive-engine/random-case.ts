import type { BarSeries } from '@barmill/market-data';
import type {
  ConversionSeries,
  EntrySeries,
  ExecutionSettings,
  Signals,
  SizeSeries,
  SizingMode,
  StopSeries,
} from '@barmill/simulation';
import { Dice } from './dice';
import type { NaiveCase } from './naive-case';
import { leastLot, venues, type Venue } from './venues';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Tags have dice of their own: they change nothing of a case. */
const TAG_STREAM = 0x7a65;

/** The case of a seed: any bars, decisions and settings that `simulate` accepts. */
export function randomCase(seed: number): NaiveCase {
  const dice = new Dice(seed);
  const venue = dice.of(venues);
  const timeframeMs = dice.of([HOUR_MS / 4, HOUR_MS, 4 * HOUR_MS, DAY_MS]);
  const length = dice.whole(20, 70);
  const series = randomBars(dice, venue, randomTimes(dice, length, timeframeMs));
  const stopLoss = dice.chance(0.7) ? randomStops(dice, venue, series) : null;
  const hasStops = stopLoss !== null;
  const settings = randomSettings(dice, venue, hasStops);
  const tradeFrom = dice.maybe(0.3, [1, 5], 0);
  return {
    series,
    signals: {
      ...randomSignals(dice, venue, series, stopLoss, hasStops),
      ...randomTags(new Dice(seed ^ TAG_STREAM), length),
    },
    settings,
    instrument: { ...venue.instrument, ...dice.maybe(0.1, [{ lotStep: 0, minLot: leastLot }], {}) },
    timeframeMs,
    range: { tradeFrom, end: length - dice.maybe(0.2, [1, 4], 0) },
    finerBars: settings.intrabarPolicy === 'lower_tf' ? finerBars(dice, venue, series, timeframeMs) : undefined,
    conversion: dice.chance(0.3) ? randomConversion(dice, series, tradeFrom, timeframeMs) : undefined,
  };
}

/** Ascending times with holes and with bars that the next one cuts short, from any day since the seventies. */
function randomTimes(dice: Dice, length: number, timeframeMs: number): Float64Array {
  let timeMs = Math.floor((dice.whole(0, 20_000) * DAY_MS) / timeframeMs) * timeframeMs + 3 * DAY_MS;
  return Float64Array.from({ length }, () => {
    timeMs += timeframeMs * dice.maybe(0.06, [0.9, 2, 9, 49], 1);
    return timeMs;
  });
}

/** A walk in steps of the venue; now and then it jumps, and often it touches what it touched before. */
function randomBars(dice: Dice, { step, start, swing }: Venue, time: Float64Array): BarSeries {
  const column = () => new Float64Array(time.length);
  const bars = { open: column(), high: column(), low: column(), close: column() };
  let at = start;
  for (let bar = 0; bar < time.length; bar++) {
    const open = at + (dice.chance(0.15) ? dice.whole(-swing, swing) : 0);
    const close = Math.max(open + dice.whole(-swing, swing), 2 * swing);
    bars.open[bar] = price(Math.max(open, 2 * swing), step);
    bars.close[bar] = price(close, step);
    bars.high[bar] = price(Math.max(open, close, 2 * swing) + dice.whole(0, swing), step);
    bars.low[bar] = price(Math.min(Math.max(open, 2 * swing), close) - dice.whole(0, swing), step);
    at = close;
  }
  const spreadPips = Float64Array.from(time, () => dice.of([0, 0.5, 1, 2]));
  return { length: time.length, time, ...bars, volume: null, spreadPips };
}

/** `count` steps, as the double that the decimal text of the price is. */
function price(count: number, step: number): number {
  return step < 1 && step !== 1 / 64 ? count / Math.round(1 / step) : count * step;
}

/** Four bars in each bar, or none; they need not fit into it. */
function finerBars(dice: Dice, venue: Venue, series: BarSeries, timeframeMs: number): BarSeries {
  const times: number[] = [];
  const opens: number[] = [];
  series.time.forEach((openMs, bar) => {
    if (dice.chance(0.2)) return;
    for (let k = 0; k < 4; k++) {
      times.push(openMs + (k * timeframeMs) / 4);
      opens.push(series.open[bar]);
    }
  });
  const { step, swing } = venue;
  const away = (from: number, least: number, most: number) =>
    price(Math.round(from / step) + dice.whole(least, most), step);
  const open = Float64Array.from(opens, (from) => away(from, -swing, swing));
  const high = open.map((from) => away(from, 0, swing));
  const low = open.map((from) => away(from, -swing, 0));
  const close = open.map((from, k) => (dice.chance(0.5) ? high[k] : from));
  const time = Float64Array.from(times);
  return { length: times.length, time, open, high, low, close, volume: null, spreadPips: null };
}

function randomConversion(dice: Dice, { time }: BarSeries, tradeFrom: number, timeframeMs: number): ConversionSeries {
  // At the first tradable close at the latest.
  const firstMs = time[tradeFrom] - timeframeMs * dice.whole(-1, 3);
  const knownAtMs: number[] = [Math.min(firstMs, time[tradeFrom + 1] ?? firstMs)];
  while (knownAtMs[knownAtMs.length - 1] < time[time.length - 1]) {
    knownAtMs.push(knownAtMs[knownAtMs.length - 1] + timeframeMs * dice.of([0.5, 1, 1, 3]));
  }
  const rate = knownAtMs.map(() => dice.whole(120_000, 130_000) / 100_000);
  return { knownAtMs: Float64Array.from(knownAtMs), rate: Float64Array.from(rate) };
}

function randomSignals(
  dice: Dice,
  venue: Venue,
  series: BarSeries,
  stopLoss: StopSeries | null,
  hasStops: boolean,
): Signals {
  const rate = dice.of([0.03, 0.1, 0.3]);
  const flags = () => Uint8Array.from(series.time, () => (dice.chance(rate) ? 1 : 0));
  // Now and then what is not above 0: of a size it is too small, of anything else it is none.
  const values = (choices: readonly number[]): EntrySeries => {
    const one = () => Float64Array.from(series.time, () => dice.maybe(0.8, [...choices, ...choices, 0, -1], NaN));
    return { long: one(), short: one() };
  };
  const maybe = (choices: readonly number[]) => (dice.chance(0.15) ? values(choices) : undefined);
  return {
    enterLong: flags(),
    enterShort: flags(),
    exitLong: flags(),
    exitShort: flags(),
    stopLoss,
    takeProfit: dice.chance(0.7) ? randomStops(dice, venue, series) : null,
    breakevenTrigger: maybe(distances(venue)),
    trailingDistance: maybe(distances(venue)),
    trailingStart: maybe(distances(venue)),
    timeExitBars: maybe([1, 2, 7]),
    sizing: dice.chance(0.15) ? randomSizes(dice, venue, values, hasStops) : null,
  };
}

/** Two rules and none, at any bar; most cases have no tags at all. */
function randomTags(dice: Dice, length: number): Pick<Signals, 'entryTags'> {
  const numbers = () => Uint8Array.from({ length }, () => dice.whole(0, 2));
  return dice.chance(0.3) ? { entryTags: { names: ['first', 'second'], long: numbers(), short: numbers() } } : {};
}

function randomSizes(
  dice: Dice,
  venue: Venue,
  values: (choices: readonly number[]) => EntrySeries,
  hasStops: boolean,
): SizeSeries {
  const mode = dice.of<SizingMode>(hasStops ? ['risk_pct', 'volume'] : ['volume', 'equity_pct', 'notional']);
  const sizes = {
    volume: venue.volumes,
    risk_pct: [0.5, 1, 3],
    equity_pct: [10, 50, 100],
    notional: venue.notionals,
  };
  return { mode, ...values(sizes[mode]) };
}

/** Stops that touch exactly, distances that lie between the ticks, and entries without any. */
function randomStops(dice: Dice, venue: Venue, series: BarSeries): StopSeries {
  const kind = dice.of(['distance', 'distance', 'level'] as const);
  const missing = dice.of([0, 0, 0.2]);
  const choices = distances(venue);
  const one = (sign: number) =>
    Float64Array.from(series.close, (close) => {
      if (dice.chance(missing)) return NaN;
      const distance = dice.chance(0.03) ? -dice.of(choices) : dice.of(choices);
      return kind === 'distance' ? distance : price(Math.round((close + sign * distance) / venue.step), venue.step);
    });
  const side = dice.of([1, -1]);
  return { kind, long: one(side), short: one(-side) };
}

function distances({ step, swing }: Venue): readonly number[] {
  const whole = [1, 2, 3, 5].map((part) => price(Math.ceil((part * swing) / 3), step));
  return [...whole, step * (swing + 0.37), step * (swing / 2 + 0.81)];
}

function randomSettings(dice: Dice, venue: Venue, hasStops: boolean): ExecutionSettings {
  const sizing = dice.of<SizingMode>(
    hasStops ? ['volume', 'risk_pct', 'equity_pct', 'notional'] : ['volume', 'volume', 'equity_pct', 'notional'],
  );
  // An account that is all margin: its stop-outs come before, at and after its stop losses.
  const isStretched = dice.chance(0.2);
  const hasTick = venue.instrument.tickSize > 0;
  const distance = (probability: number) => dice.maybe(probability, distances(venue), null);
  return {
    initialBalance: dice.of([venue.balance / 4, venue.balance, venue.balance * 20]),
    sizing: isStretched ? 'equity_pct' : sizing,
    volume: dice.of(venue.volumes),
    riskPct: dice.of([0.5, 1, 2.5]),
    equityPct: isStretched ? 100 : dice.of([25, 80, 100]),
    notional: dice.of(venue.notionals),
    leverage: isStretched ? dice.of([30, 100, 500]) : dice.of([null, null, 1, 30, 100, 500]),
    // At 1 an account that is all margin is at the stop-out by its entry, which without a tick is a matter of the last bit.
    stopOutLevel: isStretched ? dice.of([0.5, 0.8, 0.9]) : dice.of([0.2, 0.5, 0.9, hasTick ? 1 : 0.95]),
    spreadMode: dice.of(['fixed', 'fixed', 'bar'] as const),
    spreadPips: dice.of([0, 0, 1, 1.5, 2]),
    executionMode: dice.of(['close_price', 'next_open'] as const),
    stopEvaluation: dice.of(['intrabar', 'intrabar', 'intrabar', 'close'] as const),
    intrabarPolicy: dice.of(['sl_first', 'tp_first', 'nearest_open', 'candle_color', 'lower_tf'] as const),
    tpGapFill: dice.of(['open', 'level'] as const),
    slippagePips: dice.of([0, 0, 0.5, 0.23]),
    slippagePct: dice.maybe(0.2, [0.005, 0.013], 0),
    stopSlippage: dice.chance(0.6),
    tpPartialCloseRatio: dice.of([0, 0.3, 0.5, 0.5, 1]),
    breakevenAfterPartial: dice.chance(0.4),
    breakevenTrigger: distance(0.25),
    trailingDistance: distance(0.3),
    trailingStart: distance(0.4),
    timeExitBars: dice.maybe(0.25, [1, 3, 8], null),
    commissionPerLot: dice.maybe(0.4, [7, 3.5], 0),
    commissionPct: dice.maybe(0.4, [0.02, 0.1], 0),
    swapLongPips: dice.maybe(0.4, [-0.7, 0.31], 0),
    swapShortPips: dice.maybe(0.4, [0.25, -1.1], 0),
    reentryOnExitBar: dice.chance(0.7),
    endOfData: dice.of(['close', 'mark'] as const),
  };
}
