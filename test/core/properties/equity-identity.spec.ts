import type { TradeLeg } from '@barmill/simulation';
import type { NaiveCase } from '../naive-engine/naive-case';
import { nights } from '../naive-engine/new-york';
import { simulateCase } from '../naive-engine/simulate-case';
import { everyCase } from './every-case';
import { closeMs, isLong, rateAt, sidePrice } from './market-sides';

/** What the leg has paid for its entry. */
function entryCommission(given: NaiveCase, { volume, entryPrice, entryTimeMs }: TradeLeg): number {
  const { commissionPerLot, commissionPct } = given.settings;
  if (commissionPerLot > 0) return (commissionPerLot / 2) * volume;
  const value = entryPrice * volume * given.instrument.contractSize * rateAt(given, entryTimeMs);
  return (commissionPct / 100) * value;
}

/** What the lots of the leg were charged for the nights until the close of a bar; positive is received. */
function swapUntil(given: NaiveCase, leg: TradeLeg, bar: number): number {
  const { swapLongPips, swapShortPips } = given.settings;
  const { pipSize, contractSize } = given.instrument;
  const ofNight = (isLong(leg) ? swapLongPips : swapShortPips) * pipSize * contractSize * leg.volume;
  let swap = 0;
  for (let j = leg.entryBar; j <= bar; j++) {
    const fromMs = Math.max(leg.entryTimeMs, j > 0 ? closeMs(given, j - 1) : -Infinity);
    swap += nights(fromMs, closeMs(given, j)) * ofNight * rateAt(given, closeMs(given, j));
  }
  return swap;
}

/** The share of a leg in the equity at a close: its profit once it is closed, before that what it would be worth. */
function worthAt(given: NaiveCase, leg: TradeLeg, bar: number): number {
  if (leg.entryBar > bar) return 0;
  if (leg.exitBar !== null && leg.exitBar <= bar) return leg.profit;
  const close = sidePrice(given, 'close', bar, !isLong(leg));
  const gained = isLong(leg) ? close - leg.entryPrice : leg.entryPrice - close;
  const gross = gained * given.instrument.contractSize * leg.volume * rateAt(given, closeMs(given, bar));
  return gross - entryCommission(given, leg) + swapUntil(given, leg, bar);
}

describe('the equity at every close', () => {
  it('is the initial balance, the profit of what is closed and the worth of what is open', () => {
    let bars = 0;
    everyCase((given) => {
      const { equity, legs, tradeFrom, end } = simulateCase(given);
      const { initialBalance } = given.settings;
      expect(equity).toHaveLength(end - tradeFrom + 1);
      expect(equity[0]).toBe(initialBalance);
      for (let bar = tradeFrom; bar < end; bar++) {
        const expected = legs.reduce((sum, leg) => sum + worthAt(given, leg, bar), initialBalance);
        const error = Math.abs(equity[bar - tradeFrom + 1] - expected);
        if (error > 1e-9 * initialBalance)
          expect({ bar, equity: equity[bar - tradeFrom + 1] }).toEqual({ bar, equity: expected });
        bars++;
      }
    });
    expect(bars).toBeGreaterThan(5_000);
  });

  it('is the balance after the last leg once nothing is open', () => {
    everyCase((given) => {
      const { equity, legs } = simulateCase(given);
      const last = legs.at(-1);
      if (last === undefined || last.exitBar === null) return;
      expect(equity.at(-1)).toBe(last.equityAfter);
    });
  });
});
