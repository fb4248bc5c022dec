import { findLeak } from '../../testing/prefix-stability';
import type { ArgumentKind } from '../expression/signature';
import { rulesStrategy } from '../rules/rules-strategy';
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

describe('every function of expressions over bars', () => {
  it.each(calls)('%s knows no later bar', (text, element) => {
    const strategy = rulesStrategy({
      name: 'one-function',
      version: 1,
      title: '',
      description: '',
      primary_tf: 'H1',
      context_tfs: ['H4'],
      entry: { long: element === 'boolean' ? text : `${text} > 0` },
      ...(element === 'number' && { stops: { stop_loss: { level: { long: text, short: `-${text}` } } } }),
    });
    expect(findLeak(strategy, {}, 6, 9)).toBeNull();
  });
});
