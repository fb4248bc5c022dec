import type { DomainError } from '@barmill/contracts';
import { findStrategy, rulesStrategy, type Strategy } from '@barmill/strategies';
import { askedIndicators } from './asked-indicators';

const instrument = { tickSize: 0.01, pipSize: 0.1 };
const runOf = (strategy: Strategy, parameters: Record<string, number>) => ({
  ...{ strategy, parameters, timeframe: 'H1', instrument },
});
const smaCross = runOf(findStrategy('sma-cross'), { fast: 3, slow: 5 });
const manyNames = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`x${n}`, `close[${n}]`]));
const many = runOf(
  rulesStrategy({
    ...{ name: 'many', version: 1, title: '', description: '', primary_tf: 'H1', context_tfs: ['H4'] },
    ...{ let: manyNames, entry: { long: 'x1 > x2' } },
  }),
  {},
);

describe('indicators that are asked for', () => {
  it('are one or several, each once, with those of the strategy in the place of its name', () => {
    expect(askedIndicators('close', smaCross, 'H1')).toEqual(['close']);
    expect(askedIndicators([], smaCross, 'H1')).toEqual([]);
    expect(askedIndicators(['open', 'strategy', 'sma(close, slow)', 'open'], smaCross, 'H1')).toEqual([
      ...['open', 'sma(close, fast)', 'sma(close, slow)'],
    ]);
  });

  it('are the first twenty of a strategy that looks at more, which leave no place for others', () => {
    expect(askedIndicators('strategy', many, 'H1')).toEqual(Object.keys(manyNames).slice(0, 20));
    expect(() => askedIndicators(['strategy', 'volume'], many, 'H1')).toThrow(
      expect.objectContaining({
        errors: [expect.objectContaining({ pointer: 'query "indicators/1"', code: 'too_many' })],
      }) as DomainError,
    );
  });

  it('are refused at the parameter and the character', () => {
    expect(() => askedIndicators(['open', 'open', 'close + oepn'], smaCross, 'H1')).toThrow(
      expect.objectContaining({
        ...{ code: 'invalid', problem: 'invalid_indicators' },
        errors: [
          {
            ...{ pointer: 'query "indicators/2"', code: 'bad_expression' },
            ...{ detail: 'unknown name "oepn"; did you mean open?', rendering: 'close + oepn\n        ^' },
          },
        ],
      }) as DomainError,
    );
  });

  it('of the strategy lie over the bars that it trades', () => {
    expect(() => askedIndicators('strategy', many, 'H4')).toThrow('The strategy looks at bars of H1');
  });
});
