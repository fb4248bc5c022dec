import type { BarSeries } from './bar-series';
import { SeededUniform } from './seeded-uniform';
import type { Timeframe } from './timeframe';

export interface SeededBarsOptions {
  /** Integer of 0 … 2³² − 1. */
  readonly seed: number;
  /** How many bars to make. */
  readonly bars: number;
  readonly timeframe: Timeframe;
  /** Open time of the first bar, epoch ms UTC; with `skipWeekends` the first one from here on that is no weekend. */
  readonly startTimeMs: number;
  readonly startPrice: number;
  readonly tickSize: number;
  /** Standard deviation of one bar's return as a fraction of the price. Default 0.0005. */
  readonly volatility?: number;
  /** Mean return of one bar as a fraction of the price. Default 0. */
  readonly drift?: number;
  /** No bars opening on Saturday or Sunday (UTC); weekly bars are left alone. Default true. */
  readonly skipWeekends?: boolean;
  /** Adds a spread column with spreads around this. Default: no such column. */
  readonly spreadPips?: number;
}

const stepsPerBar = 8;
const dayMs = 86_400_000;

/**
 * Made-up bars: a random walk in whole ticks, eight steps a bar, each bar opening where the one before closed. A function of its
 * options alone, the same bits on every machine. RangeError for a count, price, tick or seed that cannot be.
 */
export function generateBars(options: SeededBarsOptions): BarSeries {
  requireUsable(options);
  const { bars, spreadPips } = options;
  const random = new SeededUniform(options.seed | 0);
  const walk = new TickWalk(options, random);
  const [open, high, low, close, volume] = Array.from({ length: 5 }, () => new Float64Array(bars));
  const spreads = spreadPips === undefined ? null : new Float64Array(bars);
  for (let i = 0; i < bars; i++) {
    open[i] = walk.price();
    walk.beginBar();
    for (let step = 0; step < stepsPerBar; step++) walk.step();
    high[i] = walk.highPrice();
    low[i] = walk.lowPrice();
    close[i] = walk.price();
    volume[i] = 50 + Math.floor(random.next() * 100) + walk.traveledTicks();
    if (spreads !== null) spreads[i] = Math.round((spreadPips as number) * (0.5 + random.next()) * 10) / 10;
  }
  return { length: bars, time: openTimes(options), open, high, low, close, volume, spreadPips: spreads };
}

class TickWalk {
  private ticks: number;
  private highest = 0;
  private lowest = 0;
  private traveled = 0;
  private readonly stepDrift: number;
  private readonly stepDeviation: number;
  /** Ticks in one unit of price where that is a whole number, else 0: a quotient of integers is the double a price is read as. */
  private readonly ticksPerUnit: number;

  constructor(
    private readonly options: SeededBarsOptions,
    private readonly random: SeededUniform,
  ) {
    this.ticks = Math.max(1, Math.round(options.startPrice / options.tickSize));
    this.stepDrift = (options.drift ?? 0) / stepsPerBar;
    this.stepDeviation = (options.volatility ?? 0.0005) / Math.sqrt(stepsPerBar);
    const perUnit = Math.round(1 / options.tickSize);
    this.ticksPerUnit = Math.abs(perUnit * options.tickSize - 1) < 1e-9 ? perUnit : 0;
  }

  beginBar(): void {
    this.highest = this.ticks;
    this.lowest = this.ticks;
    this.traveled = 0;
  }

  /** Moves by one random step; the price never falls below one tick. */
  step(): void {
    const change = Math.round(this.ticks * (this.stepDrift + this.stepDeviation * this.random.nextGaussian()));
    this.ticks = Math.max(1, this.ticks + change);
    this.traveled += Math.abs(change);
    this.highest = Math.max(this.highest, this.ticks);
    this.lowest = Math.min(this.lowest, this.ticks);
  }

  price(): number {
    return this.priceOf(this.ticks);
  }

  highPrice(): number {
    return this.priceOf(this.highest);
  }

  lowPrice(): number {
    return this.priceOf(this.lowest);
  }

  /** All steps of this bar together, without sign. */
  traveledTicks(): number {
    return this.traveled;
  }

  private priceOf(ticks: number): number {
    return this.ticksPerUnit > 0 ? ticks / this.ticksPerUnit : ticks * this.options.tickSize;
  }
}

function openTimes(options: SeededBarsOptions): Float64Array {
  const { durationMs } = options.timeframe;
  const skips = (options.skipWeekends ?? true) && durationMs <= dayMs;
  const times = new Float64Array(options.bars);
  let time = options.startTimeMs;
  for (let i = 0; i < options.bars; i++) {
    while (skips && isWeekend(time)) time += durationMs;
    times[i] = time;
    time += durationMs;
  }
  return times;
}

function isWeekend(timeMs: number): boolean {
  const day = new Date(timeMs).getUTCDay();
  return day === 0 || day === 6;
}

function requireUsable(options: SeededBarsOptions): void {
  const { seed, bars, startTimeMs, startPrice, tickSize } = options;
  const require = (name: string, value: number, isGood: boolean, expected: string): void => {
    if (!isGood) throw new RangeError(`generateBars: expected ${name} to be ${expected}, came ${value}`);
  };
  require('seed', seed, Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32, 'an integer of 0 to 2^32 - 1');
  require('bars', bars, Number.isSafeInteger(bars) && bars >= 0, 'an integer >= 0');
  require('startTimeMs', startTimeMs, Number.isSafeInteger(startTimeMs), 'an integer');
  require('tickSize', tickSize, tickSize > 0 && tickSize < Infinity, 'a number > 0');
  require('startPrice', startPrice, startPrice > 0 && startPrice < Infinity, 'a number > 0');
}
