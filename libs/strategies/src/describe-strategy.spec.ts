import { findStrategy } from './catalog';
import { describeStrategy, documentOf } from './describe-strategy';
import { rulesStrategy } from './rules/rules-strategy';

describe('the description of a strategy', () => {
  it('has everything spelled out', () => {
    const strategy = rulesStrategy({
      name: 'mine',
      version: 2,
      title: 'Mine',
      description: 'What it does.',
      works_when: 'Never.',
      parameters: [{ name: 'n', type: 'integer', min: 1, max: 9, default: 3 }],
      constraints: ['n > 1'],
      entry: { long: 'close > sma(close, n)' },
    });
    expect(describeStrategy(strategy)).toEqual({
      name: 'mine',
      version: 2,
      kind: 'rules',
      title: 'Mine',
      description: 'What it does.',
      works_when: 'Never.',
      source: null,
      parameters: [
        {
          ...{ name: 'n', type: 'integer', min: 1, max: 9, step: 1, default: 3 },
          ...{ description: '', log: false, choices: [] },
        },
      ],
      constraints: ['n > 1'],
      tags: [],
      primary_tf: null,
      context_tfs: [],
    });
  });

  it('tells rules, which have a document, from code, which has none', () => {
    expect(describeStrategy(findStrategy('sma-cross')).kind).toBe('code');
    expect(documentOf(findStrategy('sma-cross'))).toBeNull();
    const pullback = findStrategy('daily-trend-pullback');
    expect(describeStrategy(pullback)).toMatchObject({ kind: 'rules', primary_tf: 'H1', context_tfs: ['D1'] });
    expect(documentOf(pullback)).toMatchObject({ name: 'daily-trend-pullback', primary_tf: 'H1' });
  });
});
