import { metricDefinitions } from './figures';
import { coreMetricIds, metricIds } from './metric-ids';

const idsWith = (better: string) => metricDefinitions.filter((one) => one.better === better).map(({ id }) => id);

describe('metricDefinitions', () => {
  it('define each id once, in the order of the ids', () => {
    expect(metricDefinitions.map(({ id }) => id)).toEqual([...metricIds]);
    expect(new Set(metricIds).size).toBe(metricIds.length);
  });

  it('rank lower first for drawdowns, volatility, p-values, losses, the spread and the trust counts alone', () => {
    expect(idsWith('lower')).toEqual([
      'volatility_pct',
      'downside_volatility_pct',
      'max_drawdown_pct',
      'max_drawdown_abs',
      'max_drawdown_intrabar_pct',
      'max_drawdown_duration_days',
      'losing_trades',
      'max_consec_losses',
      'winrate_p_value',
      'jarque_bera_p_value',
      'avg_spread',
      'ambiguous_bars',
      'unfilled_at_end',
      'rejected_orders',
    ]);
  });

  it('call neutral what says nothing of quality', () => {
    expect(idsWith('neutral')).toEqual([
      'total_trades',
      'exposure_pct',
      'avg_trade_duration_hours',
      'mae',
      'mae_r',
      'beta',
      'jarque_bera',
      'kurtosis',
      'long_trades',
      'long_std_return_pct',
      'long_win_std_return_pct',
      'long_loss_std_return_pct',
      'short_trades',
      'short_std_return_pct',
      'short_win_std_return_pct',
      'short_loss_std_return_pct',
      'end_of_data_trades',
    ]);
  });

  it.each(metricDefinitions)('$id has a title, a formula and a source, and carries no code', (definition) => {
    expect(Object.keys(definition).sort()).toEqual([
      ...['better', 'formula', 'group', 'id', 'nullCases', 'source', 'title', 'unit'],
    ]);
    for (const text of [definition.title, definition.formula, definition.source]) expect(text).not.toBe('');
  });

  it('tell in their names that they are percent, days, hours or R', () => {
    const endings = { pct: /_pct$/, days: /_days$/, hours: /_hours$/, r: /_r$/ };
    for (const [unit, ending] of Object.entries(endings)) {
      const named = metricIds.filter((id) => ending.test(id));
      expect(metricDefinitions.filter((one) => one.unit === unit).map(({ id }) => id)).toEqual(named);
    }
  });

  it('keep in the core what ranks and what every table shows', () => {
    const core = metricDefinitions.filter(({ group }) => group === 'core').map(({ id }) => id);
    expect(core).toEqual(coreMetricIds);
    expect(core).toEqual(
      expect.arrayContaining(['max_drawdown_pct', 'sharpe_ratio', 'total_return_pct', 'total_trades']),
    );
    for (const id of ['psr', 'stability_ratio', 'beta', 'mae', 'jarque_bera']) expect(core).not.toContain(id);
  });
});
