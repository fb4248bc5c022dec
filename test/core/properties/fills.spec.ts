import type { NaiveCase } from '../naive-engine/naive-case';
import { simulateCase } from '../naive-engine/simulate-case';
import { everyCase, withSettings } from './every-case';
import { closeMs, isLong, isSamePrice, sidePrice } from './market-sides';

const legsOf = (given: NaiveCase) => simulateCase(given).legs;
const isNextOpen = ({ settings }: NaiveCase) => settings.executionMode === 'next_open';

/** The bar whose close decided an order that filled in `bar`. */
const decisionOf = (given: NaiveCase, bar: number) => (isNextOpen(given) ? bar - 1 : bar);

function isInside(given: NaiveCase, price: number, bar: number, isBuy: boolean): boolean {
  const [low, high] = (['low', 'high'] as const).map((column) => sidePrice(given, column, bar, isBuy));
  return (price >= low && price <= high) || isSamePrice(price, low) || isSamePrice(price, high);
}

describe('a fill without slippage', () => {
  it('of an entry is the price at which its side trades, at the close or the next open', () => {
    let entries = 0;
    everyCase((random) => {
      const given = withSettings(random, { slippagePips: 0, slippagePct: 0 });
      const column = isNextOpen(given) ? 'open' : 'close';
      for (const leg of legsOf(given)) {
        expect(isSamePrice(leg.entryPrice, sidePrice(given, column, leg.entryBar, isLong(leg)))).toBe(true);
        entries++;
      }
    });
    expect(entries).toBeGreaterThan(500);
  });

  it('of an exit lies between low and high of its bar on its side', () => {
    const reasons = new Set<string>();
    everyCase((random) => {
      for (const tpPartialCloseRatio of [0.5, 1]) {
        // A gap beyond the target that fills at the target is the one fill that its bar may never have seen.
        const settings = { slippagePips: 0, slippagePct: 0, tpGapFill: 'open', tpPartialCloseRatio } as const;
        const given = withSettings(random, settings);
        for (const leg of legsOf(given)) {
          const { direction, exitBar, exitPrice, exitReason } = leg;
          if (exitBar === null || exitPrice === null || exitReason === null) continue;
          reasons.add(exitReason);
          const found = isInside(given, exitPrice, exitBar, !isLong(leg));
          expect({ direction, exitBar, exitPrice, exitReason, found }).toMatchObject({ found: true });
        }
      }
    });
    expect(reasons.size).toBe(10);
  });
});

describe('a fill', () => {
  it('of an entry never comes before the decision that it is of', () => {
    everyCase((given) => {
      for (const leg of legsOf(given)) {
        const decision = decisionOf(given, leg.entryBar);
        const { enterLong, enterShort } = given.signals;
        const [own, other] = isLong(leg) ? [enterLong, enterShort] : [enterShort, enterLong];
        expect([own[decision], other[decision]]).toEqual([1, 0]);
        expect(decision).toBeGreaterThanOrEqual(given.range.tradeFrom);
        expect(leg.entryTimeMs).toBeGreaterThanOrEqual(closeMs(given, decision));
      }
    });
  });

  it('of an exit by signal never comes before its decision, and no exit before its entry', () => {
    let signals = 0;
    everyCase((given) => {
      const { enterLong, enterShort, exitLong, exitShort } = given.signals;
      for (const leg of legsOf(given)) {
        if (leg.exitBar === null || leg.exitTimeMs === null) continue;
        expect(leg.exitTimeMs).toBeGreaterThanOrEqual(leg.entryTimeMs);
        if (!isNextOpen(given)) expect(leg.exitBar).toBeGreaterThan(leg.entryBar);
        if (leg.exitReason !== 'signal') continue;
        signals++;
        const decision = decisionOf(given, leg.exitBar);
        const asked = isLong(leg) ? [exitLong, enterShort] : [exitShort, enterLong];
        expect(asked.map((flags) => flags[decision])).toContain(1);
        expect(leg.exitTimeMs).toBeGreaterThanOrEqual(closeMs(given, decision));
        expect(decision).toBeGreaterThanOrEqual(leg.entryBar);
      }
    });
    expect(signals).toBeGreaterThan(100);
  });
});
