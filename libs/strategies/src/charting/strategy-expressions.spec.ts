import { builtinStrategies, findStrategy } from '../catalog';
import { rulesStrategy } from '../rules/rules-strategy';
import { scopeOf } from './expression-scope';
import { checkExpressions, expressionsAtMost } from './expressions';
import { strategyExpressions } from './strategy-expressions';

describe('what a strategy looks at', () => {
  it('is what has a name, then the indicators that its rules call, as they are written', () => {
    const strategy = rulesStrategy({
      ...{ name: 'looks', version: 1, title: '', description: '', primary_tf: 'H1', context_tfs: ['D1'] },
      let: { quick: 'ema(close, 5)' },
      entry: {
        long: [
          { tag: 'sma', when: 'crossover(quick, sma(close, max(2, (3))))' },
          { tag: 'b', when: 'tf("D1", ema(close, 9)) < close and not (rsi(close, 14)[1] > 70)' },
        ],
        short: 'quick < sma(close, max(2, (3)))',
      },
      exit: { long: 'close < highest(low, 20)' },
      stops: { stop_loss: { distance: { long: '2 * atr(14)', short: 5 } } },
    });
    expect(strategyExpressions(strategy)).toEqual([
      'quick',
      'sma(close, max(2, (3)))',
      'tf("D1", ema(close, 9))',
      'rsi(close, 14)',
      'highest(low, 20)',
      'atr(14)',
    ]);
  });

  it('is said by code itself', () => {
    expect(strategyExpressions(findStrategy('sma-cross'))).toEqual(['sma(close, fast)', 'sma(close, slow)']);
  });

  it.each(builtinStrategies)('can be drawn for $name', (strategy) => {
    const timeframe = strategy.primaryTimeframe ?? 'H1';
    const values = Object.fromEntries(strategy.parameters.map(({ name, default: value }) => [name, value]));
    const instrument = { tickSize: 0.01, pipSize: 0.1 };
    const texts = strategyExpressions(strategy);
    expect(checkExpressions(texts, scopeOf({ strategy, parameters: values, timeframe, instrument })).ok).toBe(true);
    expect(texts.length).toBeLessThanOrEqual(expressionsAtMost);
  });
});
