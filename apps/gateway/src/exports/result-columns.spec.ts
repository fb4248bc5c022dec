import { searchSpec } from '@barmill/contracts';
import { searchOf } from '@barmill/testing';
import { resultColumns } from './result-columns';

const metricsOf = (changes: object): string[] =>
  resultColumns(searchSpec.parse({ ...searchOf(2), ...changes }), { fast: 2 })
    .map(({ name }) => name)
    .filter((name) => ['metrics.psr', 'metrics.kurtosis'].includes(name));

describe('the columns of combinations', () => {
  it('are of the metrics that the objective and the conditions on results read, beside the core ones', () => {
    expect(metricsOf({})).toEqual([]);
    const objective = { metric: 'psr * sharpe_ratio', terms: null, direction: 'maximize' };
    expect(metricsOf({ objective })).toEqual(['metrics.psr']);
    expect(metricsOf({ objective, resultConstraints: ['kurtosis < 9'] }).sort()).toEqual([
      'metrics.kurtosis',
      'metrics.psr',
    ]);
  });
});
