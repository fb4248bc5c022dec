import fc from 'fast-check';
import { runsOf } from '../../../test/core/suite-size';
import { barKinds, callOf, cut, mostParameters, poke, run } from '../testing/random-inputs';
import type { Indicator } from './indicator';
import { indicators } from './registry';

const kinds = fc.array(fc.nat({ max: barKinds - 1 }), { minLength: 1, maxLength: 60 });
const share = fc.nat({ max: 1_000 }).map((thousandths) => thousandths / 1_000);
const shares = fc.array(share, { minLength: mostParameters, maxLength: mostParameters });
const randomCall = (indicator: Indicator) => fc.tuple(kinds, shares).map((given) => callOf(indicator, ...given));
const holds = <T>(property: fc.IProperty<T>) => fc.assert(property, runsOf(100, 500));

const all = [...indicators.values()].map((indicator) => [indicator.name, indicator] as const);
const local = all.filter(([, { missing }]) => missing === 'local');
const restarting = all.filter(([, { missing }]) => missing === 'restart');
const unmet = all.filter(([, { missing }]) => missing === 'unmet');
const conditions = all.filter(([, { result }]) => result === 'condition');
const forgetful = all.filter(([, { lookBack, parameters }]) => lookBack(parameters.map(({ min }) => min)) < Infinity);
const onGrid = all.filter(([, { computeOnGrid }]) => computeOnGrid !== undefined);

const index = fc.nat({ max: 59 });
const rounding = 1e-9;

const lists = (outputs: readonly Float64Array[]) => outputs.map((output) => [...output]);
const leadingMissing = (output: Float64Array) => {
  const first = output.findIndex((value) => !Number.isNaN(value));
  return first < 0 ? output.length : first;
};

/** Values at the same bar differ by rounding only, and are missing together. */
function expectClose(got: Float64Array, wanted: Float64Array): void {
  expect([...got].map(Number.isNaN)).toEqual([...wanted].map(Number.isNaN));
  const errors = got.map((value, i) => Math.abs(value - wanted[i]) / Math.max(1, Math.abs(wanted[i])));
  expect(Math.max(0, ...errors.filter((error) => !Number.isNaN(error)))).toBeLessThanOrEqual(rounding);
}

describe('every indicator', () => {
  it.each(all)('%s has the same bits before a bar whatever comes from that bar on', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), index, fc.array(index, { maxLength: 3 }), (call, end, holes) => {
        const whole = poke(call, end, holes, NaN);
        const outputs = run(indicator, whole);
        expect(lists(run(indicator, cut(whole, 0, end)))).toEqual(lists(outputs.map((output) => output.slice(0, end))));
      }),
    );
  });

  it.each(all)('%s is missing for its warm-up, and for longer only where it says so', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), (call) => {
        const { length } = call.inputs[0];
        const latest = Math.max(...indicator.outputs.map((_, k) => indicator.warmUp(call.parameters, k)));
        expect(indicator.warmUp(call.parameters)).toBe(latest);
        run(indicator, call).forEach((output, k) => {
          const warmUp = Math.min(indicator.warmUp(call.parameters, k), length);
          const missing = leadingMissing(output);
          if (indicator.undefinedWhere === null) {
            expect(missing).toBe(warmUp);
            expect(output.slice(warmUp).every(Number.isFinite)).toBe(true);
          } else expect(missing).toBeGreaterThanOrEqual(warmUp);
        });
      }),
    );
  });

  it.each(forgetful)('%s depends on no bar before its look-back', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), index, (call, start) => {
        const lookBack = indicator.lookBack(call.parameters);
        if (start + lookBack >= call.inputs[0].length) return;
        const later = run(indicator, cut(call, start));
        run(indicator, call).forEach((output, k) => {
          expectClose(later[k].slice(lookBack), output.slice(start + lookBack));
        });
      }),
    );
  });

  it.each(all)('%s writes every bar of every output and none of its inputs', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), index, (call, hole) => {
        const given = poke(call, hole, [hole], NaN);
        const before = lists(given.inputs);
        const marks = [-1e300, 1e300].map((mark) => {
          const outputs = indicator.outputs.map(() => new Float64Array(given.inputs[0].length).fill(mark));
          indicator.compute(given.inputs, given.parameters, outputs);
          return lists(outputs);
        });
        expect(marks[0]).toEqual(marks[1]);
        expect(lists(given.inputs)).toEqual(before);
      }),
    );
  });

  it.each(conditions)('%s is 1, 0 or missing', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), (call) => {
        for (const output of run(indicator, call)) {
          expect([...output].every((value) => value === 0 || value === 1 || Number.isNaN(value))).toBe(true);
        }
      }),
    );
  });

  it.each(all)('%s computes an empty series', (_, indicator) => {
    const parameters = indicator.parameters.map((parameter) => parameter.default);
    const nothing = indicator.inputs.flatMap((input) => input.split(',').map(() => new Float64Array(0)));
    expect(lists(run(indicator, { inputs: nothing, parameters }))).toEqual(indicator.outputs.map(() => []));
  });

  it.each(all)('%s has defaults within its bounds and refuses parameters outside', (_, indicator) => {
    const given = indicator.parameters.map((parameter) => parameter.default);
    const call = (parameters: readonly number[]) => () =>
      run(indicator, {
        inputs: indicator.inputs.flatMap((input) => input.split(',').map(() => new Float64Array(3))),
        parameters,
      });
    expect(call(given)).not.toThrow();
    expect(call([...given, 1])).toThrow(`expected ${given.length} parameters, got ${given.length + 1}`);
    indicator.parameters.forEach(({ name, type, min, max }, k) => {
      const refused = type === 'integer' ? [min - 1, max + 1, min + 0.5, NaN] : [min - 1, max + 1, NaN];
      for (const value of refused) {
        const kind = type === 'integer' ? 'a whole number' : 'a number';
        const message = `expected ${name} to be ${kind} from ${min} to ${max}, got ${value}`;
        expect(call(given.with(k, value))).toThrow(message);
      }
    });
  });
});

describe('a missing value', () => {
  it.each(local)('in %s leaves the values that do not read it as they are', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), index, index, fc.constantFrom(NaN, Infinity), (call, hole, input, value) => {
        const at = hole % call.inputs[0].length;
        const from = at + indicator.lookBack(call.parameters) + 1;
        const clean = run(indicator, call);
        run(indicator, poke(call, input, [at], value)).forEach((output, k) => {
          expect([...output.slice(0, at)]).toEqual([...clean[k].slice(0, at)]);
          expectClose(output.slice(from), clean[k].slice(from));
        });
      }),
    );
  });

  it.each(restarting)('makes %s begin anew at the next bar', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), index, index, fc.constantFrom(NaN, -Infinity), (call, hole, input, value) => {
        const at = hole % call.inputs[0].length;
        const before = run(indicator, cut(call, 0, at));
        const after = run(indicator, cut(call, at + 1));
        expect(lists(run(indicator, poke(call, input, [at], value)))).toEqual(
          indicator.outputs.map((_, k) => [...before[k], NaN, ...after[k]]),
        );
      }),
    );
  });

  it.each(unmet)('counts for %s as a condition that is not met', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), index, (call, at) => {
        expect(lists(run(indicator, poke(call, 0, [at], NaN)))).toEqual(lists(run(indicator, poke(call, 0, [at], 0))));
      }),
    );
  });

  it('is looked at by each indicator in one of the three ways', () => {
    expect(local.length + restarting.length + unmet.length).toBe(all.length);
  });
});

describe('prices on a grid', () => {
  const grid = (
    indicator: Indicator,
    inputs: readonly Float64Array[],
    parameters: readonly number[],
    tickSize: number,
  ) => {
    const outputs = indicator.outputs.map(() => new Float64Array(inputs[0].length));
    indicator.computeOnGrid?.(inputs, parameters, outputs, tickSize);
    return outputs;
  };

  it.each(onGrid)('give %s the same values up to rounding, with the same bits before any bar', (_, indicator) => {
    holds(
      fc.property(randomCall(indicator), index, (call, end) => {
        const exact = grid(indicator, call.inputs, call.parameters, 0.01);
        run(indicator, call).forEach((output, k) => expectClose(exact[k], output));
        const { inputs } = cut(call, 0, end);
        expect(lists(grid(indicator, inputs, call.parameters, 0.01))).toEqual(
          lists(exact.map((output) => output.slice(0, end))),
        );
      }),
    );
  });

  it.each(['sma', 'wma'])('give %s the price itself where all prices are equal', (name) => {
    const indicator = indicators.get(name) as Indicator;
    holds(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 40 }), (ticks, period) => {
        const prices = new Float64Array(50).fill(ticks / 100_000);
        const [average] = grid(indicator, [prices], [period], 0.00001);
        expect([...average.slice(period - 1)]).toEqual([...prices.slice(period - 1)]);
      }),
    );
  });

  it('give equal averages of different windows the same number, where doubles differ', () => {
    const prices = [Float64Array.of(0.3, 0.2, 0.3, 0.1)];
    const sma = indicators.get('sma') as Indicator;
    const [short, long] = [2, 3].map((period) => grid(sma, prices, [period], 0.1)[0][3]);
    expect([short, long]).toEqual([0.2, 0.2]);
    const [shortDouble, longDouble] = [2, 3].map((period) => run(sma, { inputs: prices, parameters: [period] })[0][3]);
    expect(shortDouble).not.toBe(longDouble);
  });

  it('give bollinger the exact average as its middle', () => {
    const prices = [Float64Array.of(0.3, 0.2, 0.3, 0.1)];
    const [mid] = grid(indicators.get('bollinger') as Indicator, prices, [3, 2], 0.1);
    expect(mid[3]).toBe(0.2);
  });

  it('are refused where a sum leaves the whole numbers that a double holds', () => {
    const prices = [new Float64Array(8).fill(1e9)];
    expect(() => grid(indicators.get('wma') as Indicator, prices, [8], 1e-6)).toThrow('use a larger tick size');
    expect(() => grid(indicators.get('sma') as Indicator, prices, [8], 1e-7)).toThrow('use a larger tick size');
  });
});
