import fc from 'fast-check';
import { builtinStrategies } from '../catalog';
import { resolveParameters } from '../resolve-parameters';
import type { ParameterDefinition, Parameters, ParameterValue, Strategy } from '../strategy';
import { runsOf } from '../../../../test/core/suite-size';
import { plantedLeaks } from '../../testing/planted-leaks';
import { decisionsOf, defaultsOf, findLeak, leakAt } from '../../testing/prefix-stability';
import { markets, seededBars } from '../../testing/seeded-market';

const named = (strategies: readonly Strategy[]) => strategies.map((strategy) => [strategy.name, strategy] as const);
const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);

const valueOf = ({ type, min, max, choices = [] }: ParameterDefinition): fc.Arbitrary<ParameterValue> => {
  if (type === 'boolean') return fc.boolean();
  if (type === 'choice') return fc.constantFrom(...choices);
  // Near the small end, so that a few hundred bars are enough for decisions.
  const most = Math.min(max, min + 40);
  return type === 'integer' ? fc.integer({ min, max: most }) : fc.double({ min, max: most, noNaN: true });
};
/** Any parameters that the strategy takes; its defaults where chance gave some that break its conditions. */
const parametersOf = (strategy: Strategy): fc.Arbitrary<Parameters> =>
  fc
    .record(Object.fromEntries(strategy.parameters.map((definition) => [definition.name, valueOf(definition)])))
    .map((given) => {
      const resolution = resolveParameters(strategy, given);
      return resolution.ok ? resolution.parameters : defaultsOf(strategy);
    });

describe('every strategy of the catalog', () => {
  it.each(named(builtinStrategies))('%s finds entries in seeded bars, the same ones every time', (_, strategy) => {
    const series = seededBars(11, 3_000);
    const parameters = defaultsOf(strategy);
    const decisions = decisionsOf(strategy, parameters, series);
    expect(count(decisions.enterLong)).toBeGreaterThan(2);
    if (strategy.name !== 'buy-and-hold') expect(count(decisions.enterShort)).toBeGreaterThan(2);
    expect(decisionsOf(strategy, parameters, series)).toEqual(decisions);
    expect(strategy.firstDecision(parameters)).toBeLessThan(500);
  });

  it.each(named(builtinStrategies))('%s decides nothing by bars that come later', (_, strategy) => {
    fc.assert(
      fc.property(
        parametersOf(strategy),
        fc.nat(markets - 1),
        fc.nat(358),
        fc.nat(1_000_000),
        (parameters, seed, last, other) => {
          expect(leakAt(strategy, parameters, seededBars(seed, 360), last, other)).toBeNull();
        },
      ),
      runsOf(25, 500),
    );
  });

  it.each(named(builtinStrategies))('%s decides nothing before its first decision', (_, strategy) => {
    const parameters = defaultsOf(strategy);
    const decisions = decisionsOf(strategy, parameters, seededBars(12, 600));
    const first = strategy.firstDecision(parameters);
    for (const name of ['enterLong', 'enterShort', 'exitLong', 'exitShort'] as const) {
      expect(count(decisions[name].subarray(0, first))).toBe(0);
    }
  });
});

describe('the property that catches a look into the future', () => {
  it('has twelve different ones to catch', () => {
    expect(new Set(plantedLeaks.map(({ name }) => name)).size).toBe(12);
  });

  it.each(named(plantedLeaks))('catches %s', (_, strategy) => {
    expect(findLeak(strategy, {}, 40, 5)).toMatch(/^(enter|exit)(Long|Short) at bar \d+ is [01], and [01] once/);
  });
});
