import fc from 'fast-check';
import { runsOf } from '../../../test/core/suite-size';
import { ownDefinitions } from '../testing/naive/own-definitions';
import { taLibDefinitions } from '../testing/naive/ta-lib-definitions';
import { barKinds, callOf, cut, mostParameters, run } from '../testing/random-inputs';
import type { Indicator } from './indicator';
import { indicators } from './registry';

const kinds = fc.array(fc.nat({ max: barKinds - 1 }), { minLength: 1, maxLength: 60 });
const share = fc.nat({ max: 1_000 }).map((thousandths) => thousandths / 1_000);
const shares = fc.array(share, { minLength: mostParameters, maxLength: mostParameters });
const randomCall = (indicator: Indicator) => fc.tuple(kinds, shares).map((given) => callOf(indicator, ...given));
const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, runsOf(100, 1_000));

const definitions = { ...ownDefinitions, ...taLibDefinitions };

describe('an indicator agrees with its definition, written out for each bar', () => {
  it.each(Object.entries(definitions))('%s', (name, outputs) => {
    const indicator = indicators.get(name) as Indicator;
    expect(outputs).toHaveLength(indicator.outputs.length);
    holds(
      fc.property(randomCall(indicator), (call) => {
        run(indicator, call).forEach((output, k) => {
          for (let i = indicator.warmUp(call.parameters, k); i < output.length; i++) {
            const wanted = outputs[k](call.inputs, call.parameters, i);
            if (Number.isNaN(wanted)) expect(output[i]).toBeNaN();
            else expect(Math.abs(output[i] - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
          }
        });
      }),
    );
  });

  it('every indicator has one', () => {
    expect(Object.keys(definitions).sort()).toEqual([...indicators.keys()].sort());
  });
});

describe('an indicator that is fed bar by bar', () => {
  it.each(Object.keys(definitions))('%s has at each bar the bits that it has there in the whole series', (name) => {
    const indicator = indicators.get(name) as Indicator;
    fc.assert(
      fc.property(randomCall(indicator), (call) => {
        const fed = Array.from(call.inputs[0], (_, i) => run(indicator, cut(call, 0, i + 1)));
        run(indicator, call).forEach((output, k) => {
          expect(fed.map((outputs, i) => outputs[k][i])).toEqual([...output]);
        });
      }),
      runsOf(10, 200),
    );
  });
});
