import type { OutOfSampleFigures } from './summarize-walk-forward';
import type { WalkForwardReason } from './walk-forward-figure';

/** A figure under the name that it is stored and shown by. */
export interface NamedFigure {
  readonly id: string;
  readonly value: number | null;
  /** Why there is no value. */
  readonly reason?: WalkForwardReason;
}

/** The figures of a window, or of all, by name. */
export function namedFigures(figures: OutOfSampleFigures): NamedFigure[] {
  return [
    { id: 'out_of_sample_return_pct', ...figures.outOfSampleReturnPct },
    { id: 'out_of_sample_annual_return_pct', ...figures.outOfSampleAnnualReturnPct },
    { id: 'out_of_sample_sharpe', ...figures.outOfSampleSharpe },
    { id: 'out_of_sample_drawdown_pct', ...figures.outOfSampleDrawdownPct },
    { id: 'out_of_sample_trades', ...figures.outOfSampleTrades },
    { id: 'performance_ratio', ...figures.performanceRatio },
    { id: 'degradation_factor', ...figures.degradationFactor },
    { id: 'p_value', ...figures.pValue },
  ];
}
