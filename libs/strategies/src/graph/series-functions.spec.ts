import { findLeak } from '../../testing/prefix-stability';
import { market, seededBars } from '../../testing/seeded-market';
import type { ArgumentKind } from '../expression/signature';
import { rulesStrategy } from '../rules/rules-strategy';
import { createSeriesCache } from '../series-cache';
import type { SeriesCache } from '../strategy';
import { barFieldNodes } from './bar-nodes';
import { seriesFunctions } from './indicator-functions';

const argument = (kind: ArgumentKind, i: number): string => {
  if (kind.kind === 'number') return ['close', 'open', 'high'][i];
  if (kind.kind === 'boolean') return 'close > open';
  return kind.kind === 'text' ? `"${kind.options[0]}"` : `${kind.min}`;
};

/** A call of each function, of a bare column and through a longer timeframe. */
const calls = [...seriesFunctions.values()].flatMap(({ name, minArguments, argumentKind, result }) => {
  const given = Array.from({ length: minArguments }, (_, i) => argument(argumentKind(i), i));
  const call = `${name}(${given.join(', ')})`;
  return [call, `tf("H4", ${call})[1]`].map((text) => [text, result.element] as const);
});

const using = (text: string, element: 'number' | 'boolean') =>
  rulesStrategy({
    name: 'one-function',
    version: 1,
    title: '',
    description: '',
    primary_tf: 'H1',
    context_tfs: ['H4'],
    entry: { long: element === 'boolean' ? text : `${text} > 0` },
    ...(element === 'number' && { stops: { stop_loss: { level: { long: text, short: `-${text}` } } } }),
  });

describe('every function of expressions over bars', () => {
  it.each(calls)('%s knows no later bar', (text, element) => {
    expect(findLeak(using(text, element), {}, 6, 9)).toBeNull();
  });
});

const numbers = [...barFieldNodes.keys(), 'close + open', '-close', 'close[2]', 'iff(close > open, high, low)'];
const conditions = ['close > open', 'hour = 8', 'not close > open', 'close > open and hour > 8', '(close > open)[3]'];
const others = [
  ...numbers.map((text) => [text, 'number'] as const),
  ...conditions.map((text) => [text, 'boolean'] as const),
];

/** Holds nothing, and gives out columns that are not empty. */
const littered: SeriesCache = {
  get: (_key, compute) => compute(),
  column: (length) => new Float64Array(length).fill(0.5),
};

describe('every column of expressions over bars', () => {
  it.each([...calls, ...others])(
    '%s is written from its first bar to its last, whatever it held before',
    (text, element) => {
      const strategy = using(text, element);
      const input = { series: seededBars(1, 120), ...market };
      const decisions = strategy.decide({ ...input, cache: littered }, {});
      expect(decisions).toEqual(strategy.decide({ ...input, cache: createSeriesCache() }, {}));
    },
  );
});
