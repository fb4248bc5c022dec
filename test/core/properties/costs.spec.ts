import type { ExecutionSettings, SimulationResult } from '@barmill/simulation';
import type { NaiveCase } from '../naive-engine/naive-case';
import { simulateCase } from '../naive-engine/simulate-case';
import { everyCase, withSettings } from './every-case';

/** An account so large that what it paid never decides whether and how much it trades. */
function withRichAccount(given: NaiveCase): NaiveCase {
  const { signals, settings } = given;
  const isFixed = (mode: string) => mode === 'volume' || mode === 'notional';
  const rich = {
    initialBalance: 1e9,
    leverage: null,
    sizing: isFixed(settings.sizing) ? settings.sizing : 'volume',
  } as const;
  const sizing = signals.sizing && isFixed(signals.sizing.mode) ? signals.sizing : null;
  return withSettings({ ...given, signals: { ...signals, sizing } }, rich);
}

/** What must be the same so that two runs have the same fills. */
const fillsOf = ({ legs }: SimulationResult) =>
  legs.map(({ direction, entryBar, exitBar, exitReason, volume }) => ({
    direction,
    entryBar,
    exitBar,
    exitReason,
    volume,
  }));

type Raise = (settings: ExecutionSettings) => Partial<ExecutionSettings>;

/** Costs that are only booked: they change no fill. */
const booked: [string, Raise][] = [
  ['commission per lot', ({ commissionPerLot }) => ({ commissionPerLot: commissionPerLot + 3, commissionPct: 0 })],
  ['commission in percent', ({ commissionPct }) => ({ commissionPerLot: 0, commissionPct: commissionPct + 0.05 })],
  ['swap', (settings) => ({ swapLongPips: settings.swapLongPips - 0.4, swapShortPips: settings.swapShortPips - 0.4 })],
];

/** Costs that are part of the price: the same trades may meet their stops elsewhere. */
const priced: [string, Raise][] = [
  ['spread', ({ spreadPips }) => ({ spreadMode: 'fixed', spreadPips: spreadPips + 1 })],
  ['slippage in pips', ({ slippagePips }) => ({ slippagePips: slippagePips + 0.5 })],
  ['slippage in percent', ({ slippagePct }) => ({ slippagePct: slippagePct + 0.01 })],
];

const withoutCommission: Raise = () => ({ commissionPerLot: 0, commissionPct: 0 });

describe('more cost', () => {
  it.each(booked)('as %s takes no fill away and never makes more profit', (name, raise) => {
    let cheaper = 0;
    everyCase((random) => {
      const rich = withRichAccount(random);
      const given = name === 'commission in percent' ? withSettings(rich, { commissionPerLot: 0 }) : rich;
      const base = name === 'commission per lot' ? withSettings(given, { commissionPct: 0 }) : given;
      const [less, more] = [base, withSettings(base, raise(base.settings))].map(simulateCase);
      expect(fillsOf(more)).toEqual(fillsOf(less));
      more.legs.forEach(({ profit }, k) => {
        expect(profit).toBeLessThanOrEqual(less.legs[k].profit);
        if (profit < less.legs[k].profit) cheaper++;
      });
      expect(more.equity.every((equity, k) => equity <= less.equity[k])).toBe(true);
    });
    expect(cheaper).toBeGreaterThan(20);
  });

  it.each(priced)('as %s never makes more profit of the same fills', (_, raise) => {
    let cheaper = 0;
    everyCase((random) => {
      const rich = withRichAccount(random);
      const given = withSettings(rich, { spreadMode: 'fixed', ...withoutCommission(rich.settings) });
      const [less, more] = [given, withSettings(given, raise(given.settings))].map(simulateCase);
      if (JSON.stringify(fillsOf(more)) !== JSON.stringify(fillsOf(less))) return;
      more.legs.forEach(({ profit }, k) => {
        const noise = 1e-9 * Math.max(1, Math.abs(less.legs[k].profit));
        expect(profit).toBeLessThanOrEqual(less.legs[k].profit + noise);
        if (profit < less.legs[k].profit - noise) cheaper++;
      });
    });
    expect(cheaper).toBeGreaterThan(100);
  });
});
