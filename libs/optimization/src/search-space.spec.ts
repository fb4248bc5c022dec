import { findStrategy, type Strategy } from '@barmill/strategies';
import fc from 'fast-check';
import { createSearchSpace, SearchSpaceError, type SearchSpaceDefinition } from './create-search-space';

const smaCross = findStrategy('sma-cross');
const unconditioned: Strategy = { ...smaCross, constraints: [] };

const space = (definition: Partial<SearchSpaceDefinition>, strategy = smaCross) =>
  createSearchSpace({ axes: [], fixed: {}, constraints: [], ...definition }, strategy);
const faultsOf = (definition: Partial<SearchSpaceDefinition>) => {
  try {
    space(definition);
  } catch (error) {
    if (error instanceof SearchSpaceError) return error.faults;
    throw error;
  }
  return [];
};

const fast = { name: 'fast', values: [5, 10, 20] };
const slow = { name: 'slow', values: [10, 20] };

describe('a search space', () => {
  it('numbers combinations with the last axis fastest and completes them', () => {
    const grid = space({ axes: [fast, slow], fixed: { stop_loss_pips: 12.5 } });
    expect(grid.size).toBe(6);
    expect([0, 1, 2, 5].map((index) => grid.at(index))).toEqual([
      { fast: 5, slow: 10, stop_loss_pips: 12.5, take_profit_pips: 0 },
      { fast: 5, slow: 20, stop_loss_pips: 12.5, take_profit_pips: 0 },
      { fast: 10, slow: 10, stop_loss_pips: 12.5, take_profit_pips: 0 },
      { fast: 20, slow: 20, stop_loss_pips: 12.5, take_profit_pips: 0 },
    ]);
  });

  it('names parameters in the order of the strategy, whatever the order of the axes', () => {
    expect(Object.keys(space({ axes: [slow, fast] }).at(0))).toEqual([
      'fast',
      'slow',
      'stop_loss_pips',
      'take_profit_pips',
    ]);
  });

  it('admits what meets the conditions of the strategy and of the user', () => {
    const grid = space({ axes: [fast, slow], constraints: ['fast * 2 = slow or fast * 4 = slow'] });
    expect([...grid.indices()]).toEqual([0, 1, 3]);
    expect([0, 1, 2, 3, 4, 5].map((index) => grid.admits(index))).toEqual([true, true, false, true, false, false]);
    expect(grid.countAdmitted()).toBe(3);
    expect([...grid.indices(1, 3)]).toEqual([1]);
    expect(grid.countAdmitted(1, 3)).toBe(1);
  });

  it('takes stretches that end at the next admitted combination, or with the space', () => {
    const grid = space({ axes: [fast, slow] });
    expect([...grid.indices()]).toEqual([0, 1, 3]);
    expect(grid.take(0, 1)).toEqual({ end: 1, admitted: 1 });
    expect(grid.take(0, 2)).toEqual({ end: 3, admitted: 2 });
    expect(grid.take(1, 2)).toEqual({ end: 6, admitted: 2 });
    expect(grid.take(4, 1)).toEqual({ end: 6, admitted: 0 });
  });

  it('may admit nothing', () => {
    const grid = space({ axes: [fast], constraints: ['fast > 20'] });
    expect(grid.countAdmitted()).toBe(0);
    expect([...grid.indices()]).toEqual([]);
    expect(grid.take(0, 5)).toEqual({ end: 3, admitted: 0 });
  });

  it('has one combination without an axis', () => {
    expect(space({ fixed: { fast: 3 } })).toMatchObject({ size: 1 });
    expect(space({ fixed: { fast: 3 } }).at(0).fast).toBe(3);
    expect(space({ fixed: { fast: 3 } }).countAdmitted()).toBe(1);
  });

  it('agrees with asking for every combination alone, whichever axes the conditions read', () => {
    const axisOf = (name: string, least: number) =>
      fc
        .uniqueArray(fc.integer({ min: least, max: least + 8 }), { minLength: 1, maxLength: 4 })
        .map((values) => ({ name, values }));
    const axes = fc
      .tuple(axisOf('fast', 2), axisOf('slow', 3), axisOf('stop_loss_pips', 0), axisOf('take_profit_pips', 0))
      .chain((all) => fc.shuffledSubarray(all));
    const conditions = fc.subarray([
      'fast < slow',
      'stop_loss_pips <= take_profit_pips',
      'slow != 5',
      'fast + stop_loss_pips > 6',
      '1 < 2',
    ]);
    fc.assert(
      fc.property(
        axes,
        conditions,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (chosen, constraints, a, b, n) => {
          const grid = space({ axes: chosen, constraints }, unconditioned);
          const [first, end] = [a % (grid.size + 1), b % (grid.size + 1)].sort((x, y) => x - y);
          const all = Array.from({ length: grid.size }, (_, index) => index).filter((index) => grid.admits(index));
          const within = all.filter((index) => index >= first && index < end);
          expect([...grid.indices(first, end)]).toEqual(within);
          expect(grid.countAdmitted(first, end)).toBe(within.length);
          if (first === grid.size) return;
          const ahead = all.filter((index) => index >= first);
          expect(grid.take(first, n)).toEqual({ end: ahead[n] ?? grid.size, admitted: Math.min(n, ahead.length) });
        },
      ),
    );
  });

  it('counts a large space without looking at every combination', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => i);
    const grid = space({
      axes: [fast, slow, { name: 'stop_loss_pips', values: many }, { name: 'take_profit_pips', values: many }],
    });
    expect(grid.size).toBe(6e10);
    expect(grid.countAdmitted()).toBe(3e10);
    expect(grid.at(6e10 - 1)).toEqual({ fast: 20, slow: 20, stop_loss_pips: 99_999, take_profit_pips: 99_999 });
    expect(grid.take(0, 25e9)).toEqual({ end: 35e9, admitted: 25e9 });
  });

  it('refuses an index that is not in it', () => {
    const grid = space({ axes: [fast] });
    for (const index of [-1, 3, 0.5, NaN])
      expect(() => grid.at(index)).toThrow(`expected an index from 0 to 2, got ${index}`);
    expect(() => [...grid.indices(0, 4)]).toThrow('expected indices from 0 to 3, got 0 to 4');
  });

  it('knows the values of each parameter', () => {
    const { values } = space({ axes: [fast], fixed: { slow: 300 } });
    expect(values).toMatchObject({ fast: fast.values, slow: [300], stop_loss_pips: [0] });
  });

  it('has the common first bar of its bounds', () => {
    expect(space({ axes: [fast, slow] }).firstDecision).toBe(20);
    expect(space({ axes: [fast], fixed: { slow: 300 } }).firstDecision).toBe(300);
    expect(space({ axes: [fast] }).firstDecision).toBe(50);
  });

  it('lists every fault of its definition', () => {
    const faults = faultsOf({
      axes: [
        fast,
        { name: 'fats', values: [1] },
        fast,
        { name: 'slow', values: [] },
        { name: 'stop_loss_pips', values: ['1'] },
      ],
      fixed: { risk: 1, take_profit_pips: -1 },
      constraints: ['fast < slow', 'fast < slw'],
    });
    expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/axes/1', 'unknown_parameter'],
      ['/axes/2', 'duplicate_axis'],
      ['/axes/3', 'empty_axis'],
      ['/axes/4/values/0', 'wrong_type'],
      ['/fixed/risk', 'unknown_parameter'],
      ['/fixed/take_profit_pips', 'below_min'],
      ['/constraints/1', 'bad_constraint'],
    ]);
    expect(faults.at(-1)?.detail).toBe(
      'unknown name "slw"; known names: fast, slow, stop_loss_pips, take_profit_pips\nfast < slw\n       ^',
    );
  });

  it('refuses a parameter that is an axis and fixed', () => {
    expect(faultsOf({ axes: [fast], fixed: { fast: 5 } })).toMatchObject([
      { pointer: '/axes/0', code: 'axis_is_fixed' },
    ]);
  });

  it('refuses 2^53 combinations', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => i);
    const axes = [
      { name: 'fast', values: many.slice(2, 501) },
      { name: 'slow', values: many.slice(3, 1001) },
      { name: 'stop_loss_pips', values: many },
      { name: 'take_profit_pips', values: many },
    ];
    expect(faultsOf({ axes })).toEqual([]);
    const larger: Strategy = {
      ...smaCross,
      parameters: [...smaCross.parameters, { ...smaCross.parameters[2], name: 'pad' }],
    };
    expect(() => space({ axes: [...axes, { name: 'pad', values: [0, 1, 2] }] }, larger)).toThrow(
      '/axes: expected fewer than 2^53 combinations, got 14940060000000000',
    );
  });
});

describe('a search space over booleans and choices', () => {
  const filtered = { name: 'filtered', values: [true, false] };
  const side = { name: 'side', values: ['short', 'both', 'long'] };
  const place = { min: 0, max: 2, step: 1, description: '' };
  const switchable: Strategy = {
    ...smaCross,
    parameters: [
      { ...place, name: 'filtered', type: 'boolean', max: 1, default: false },
      ...smaCross.parameters,
      { ...place, name: 'side', type: 'choice', choices: ['long', 'short', 'both'], default: 'both' },
      { ...place, name: 'exit_side', type: 'choice', choices: ['both', 'short', 'long'], default: 'long' },
    ],
  };
  const over = (definition: Partial<SearchSpaceDefinition>) => space(definition, switchable);

  it('gives every value as it was listed, the last axis fastest', () => {
    const grid = over({ axes: [filtered, side], fixed: { fast: 3, exit_side: 'short' } });
    expect(grid.size).toBe(6);
    expect(grid.at(0)).toEqual({
      ...{ filtered: true, fast: 3, slow: 50, stop_loss_pips: 0, take_profit_pips: 0 },
      ...{ side: 'short', exit_side: 'short' },
    });
    expect(Object.keys(grid.at(0))).toEqual(switchable.parameters.map(({ name }) => name));
    const seen = [...grid.indices()].map((index) => [grid.at(index).filtered, grid.at(index).side]);
    expect(seen).toEqual([
      [true, 'short'],
      [true, 'both'],
      [true, 'long'],
      [false, 'short'],
      [false, 'both'],
      [false, 'long'],
    ]);
  });

  it('keeps what does not vary, whatever its type', () => {
    const fixed = over({ axes: [fast], fixed: { filtered: true, side: 'short' } });
    expect(fixed.at(1)).toMatchObject({ fast: 10, filtered: true, side: 'short', exit_side: 'long' });
  });

  it.each<[string, number[]]>([
    ['filtered', [0, 1, 2]],
    ['not filtered', [3, 4, 5]],
    ['filtered = false', [3, 4, 5]],
    ['side = "both"', [1, 4]],
    ['side != "both" or filtered', [0, 1, 2, 3, 5]],
    ['side = exit_side', [2, 5]],
    ['filtered = (side = "long")', [2, 3, 4]],
    ['fast < 3', []],
  ])('admits what meets %s', (condition, admitted) => {
    const grid = over({ axes: [filtered, side], constraints: [condition] });
    expect([...grid.indices()]).toEqual(admitted);
    expect([0, 1, 2, 3, 4, 5].filter((index) => grid.admits(index))).toEqual(admitted);
    expect(grid.countAdmitted()).toBe(admitted.length);
  });

  it('meets conditions over what does not vary', () => {
    const admitted = (fixed: SearchSpaceDefinition['fixed']) =>
      over({ axes: [fast], fixed, constraints: ['filtered or side = "long"'] }).countAdmitted();
    expect([admitted({}), admitted({ filtered: true }), admitted({ side: 'long' })]).toEqual([0, 3, 3]);
  });

  it('lists what is wrong with its values and conditions', () => {
    const definition = {
      axes: [
        { ...filtered, values: [true, 'yes'] },
        { ...side, values: ['lnog'] },
      ],
      fixed: { exit_side: 1 },
      constraints: ['side = "lnog"', 'filtered > 0'],
    };
    expect(() => over(definition)).toThrow(SearchSpaceError);
    try {
      over(definition);
    } catch (error) {
      const { faults } = error as SearchSpaceError;
      expect(faults.map(({ pointer, code }) => [pointer, code])).toEqual([
        ['/axes/0/values/1', 'wrong_type'],
        ['/axes/1/values/0', 'not_a_choice'],
        ['/fixed/exit_side', 'not_a_choice'],
        ['/constraints/0', 'bad_constraint'],
        ['/constraints/1', 'bad_constraint'],
      ]);
      expect(faults[3].detail).toBe('expected one of "long", "short", "both", got "lnog"\nside = "lnog"\n       ^');
    }
  });

  it('agrees with asking for every combination alone, in whatever order the axes come', () => {
    const conditions = [
      'filtered',
      'side != "short"',
      'not filtered or side = exit_side',
      'fast < 15',
      'exit_side = "long"',
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([filtered, side, fast, { name: 'exit_side', values: ['long', 'both'] }]),
        fc.subarray(conditions),
        (axes, constraints) => {
          const grid = over({ axes, constraints });
          const all = Array.from({ length: grid.size }, (_, index) => index);
          const meets = ({ filtered: on, side: way, exit_side: out, fast: period }: ReturnType<typeof grid.at>) => ({
            filtered: on === true,
            'side != "short"': way !== 'short',
            'not filtered or side = exit_side': on === false || way === out,
            'fast < 15': (period as number) < 15,
            'exit_side = "long"': out === 'long',
          });
          const expected = all.filter((index) => {
            const met: Record<string, boolean> = meets(grid.at(index));
            return constraints.every((constraint) => met[constraint]);
          });
          expect([...grid.indices()]).toEqual(expected);
          expect(all.filter((index) => grid.admits(index))).toEqual(expected);
        },
      ),
    );
  });
});
