import type { BarSeries } from '@barmill/market-data';
import type { EntrySeries, Signals, SimulationResult, StopSeries, TradeLeg } from '@barmill/simulation';
import type { NaiveCase } from '../naive-engine/naive-case';
import { simulateCase } from '../naive-engine/simulate-case';
import { everyCase, withSettings } from './every-case';

/** Without any cost, and with sizes that do not depend on how high the price is. */
function costless(given: NaiveCase): NaiveCase {
  const { series, signals, settings } = given;
  const hasDoji = series.open.some((open, bar) => open === series.close[bar]);
  const { sizing, intrabarPolicy } = settings;
  const isSizedByPrice = (mode: string) => mode === 'equity_pct' || mode === 'notional';
  return withSettings(
    {
      ...given,
      signals: { ...signals, sizing: signals.sizing && isSizedByPrice(signals.sizing.mode) ? null : signals.sizing },
    },
    {
      spreadMode: 'fixed',
      spreadPips: 0,
      slippagePips: 0,
      slippagePct: 0,
      commissionPerLot: 0,
      commissionPct: 0,
      swapLongPips: 0,
      swapShortPips: 0,
      leverage: null,
      sizing: isSizedByPrice(sizing) ? 'volume' : sizing,
      // A bar that neither rises nor falls is taken to have seen its low first, and so is its mirror image.
      intrabarPolicy: intrabarPolicy === 'candle_color' && hasDoji ? 'nearest_open' : intrabarPolicy,
    },
  );
}

/** All prices as far below a level as they were above nothing, and long for short. */
function mirrored(given: NaiveCase): NaiveCase {
  const { series, finerBars, signals } = given;
  const { tickSize } = given.instrument;
  const level = 2 * series.close[0];
  // Ticks that are decimals are mirrored as whole numbers, so that the mirror image is on the grid too.
  const perUnit = tickSize > 0 && tickSize < 0.25 ? Math.round(1 / tickSize) : 64;
  const flip = (price: number) => (Math.round(level * perUnit) - price * perUnit) / perUnit;
  const exactly = (price: number) =>
    tickSize > 0 ? (Math.round(level * perUnit) - Math.round(price * perUnit)) / perUnit : flip(price);
  const column = (values: Float64Array) => values.map(exactly);
  const bars = ({ open, high, low, close, ...rest }: BarSeries): BarSeries => ({
    ...rest,
    open: column(open),
    high: column(low),
    low: column(high),
    close: column(close),
  });
  const sides = <T extends EntrySeries>(entries: T | null | undefined): T | null | undefined =>
    entries && { ...entries, long: entries.short, short: entries.long };
  const stops = (entries: StopSeries | null): StopSeries | null => {
    if (entries === null || entries.kind === 'distance') return sides(entries) ?? null;
    return { kind: 'level', long: column(entries.short), short: column(entries.long) };
  };
  const decided: Signals = {
    enterLong: signals.enterShort,
    enterShort: signals.enterLong,
    exitLong: signals.exitShort,
    exitShort: signals.exitLong,
    stopLoss: stops(signals.stopLoss),
    takeProfit: stops(signals.takeProfit),
    breakevenTrigger: sides(signals.breakevenTrigger),
    trailingDistance: sides(signals.trailingDistance),
    trailingStart: sides(signals.trailingStart),
    timeExitBars: sides(signals.timeExitBars),
    sizing: sides(signals.sizing),
  };
  return { ...given, series: bars(series), finerBars: finerBars && bars(finerBars), signals: decided };
}

const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 6));

/** What a trade and its mirror image have in common. */
function ofLeg({ direction, entryBar, exitBar, exitReason, volume, profit, mae, mfe, initialRisk }: TradeLeg) {
  return { direction, entryBar, exitBar, exitReason, volume, profit, mae, mfe, initialRisk };
}

function imageOf(leg: TradeLeg) {
  const { direction, volume, profit, mae, mfe, initialRisk, ...rest } = ofLeg(leg);
  return {
    ...rest,
    direction: direction === 'long' ? 'short' : 'long',
    volume: near(volume),
    profit: near(profit),
    mae: near(mae),
    mfe: near(mfe),
    initialRisk: near(initialRisk),
  };
}

function expectClose(one: Float64Array, other: Float64Array): void {
  expect(one).toHaveLength(other.length);
  expect(Math.max(...one.map((value, k) => Math.abs(value - other[k])))).toBeLessThan(1e-6);
}

function expectImage(image: SimulationResult, of: SimulationResult): void {
  expect(image.legs.map(ofLeg)).toEqual(of.legs.map(imageOf));
  expectClose(image.equity, of.equity);
  expectClose(image.lowEquity, of.lowEquity);
  expect([image.counts, image.ruined, image.exposureBars]).toEqual([of.counts, of.ruined, of.exposureBars]);
}

describe('without costs', () => {
  it('short in the mirrored market is long in the market itself', () => {
    let legs = 0;
    everyCase((random) => {
      const given = costless(random);
      const result = simulateCase(given);
      legs += result.legs.length;
      expectImage(simulateCase(mirrored(given)), result);
    });
    expect(legs).toBeGreaterThan(500);
  });
});
