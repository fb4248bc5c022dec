import { metricDefinitions } from './figures';
import { metricIds } from './metric-ids';

const idsWith = (better: string) => metricDefinitions.filter((one) => one.better === better).map(({ id }) => id);

describe('metricDefinitions', () => {
  it('define each id once, in the order of the ids', () => {
    expect(metricDefinitions.map(({ id }) => id)).toEqual([...metricIds]);
    expect(new Set(metricIds).size).toBe(metricIds.length);
  });

  it('rank lower first for drawdowns, losing trades, the spread and the trust counts alone', () => {
    expect(idsWith('lower')).toEqual([
      'max_drawdown_pct',
      'max_drawdown_abs',
      'losing_trades',
      'avg_spread',
      'ambiguous_bars',
      'unfilled_at_end',
      'rejected_orders',
    ]);
  });

  it('call counts neutral that say nothing of quality', () => {
    expect(idsWith('neutral')).toEqual(['total_trades', 'long_trades', 'short_trades', 'end_of_data_trades']);
  });

  it.each(metricDefinitions)('$id has a title, a formula and a source, and carries no code', (definition) => {
    expect(Object.keys(definition).sort()).toEqual(['better', 'formula', 'id', 'nullCases', 'source', 'title', 'unit']);
    for (const text of [definition.title, definition.formula, definition.source]) expect(text).not.toBe('');
  });

  it.each(metricDefinitions.filter(({ unit }) => unit === 'pct'))('$id tells its unit in its name', ({ id }) => {
    expect(id).toMatch(/_pct$/);
  });
});
