import {
  marketSpecs,
  overfittingRecord,
  runSpec,
  type MarketSpec,
  type Optimization,
  type OverfittingRecord,
  type SurfaceRecord,
} from '@barmill/contracts';
import { riskFreePerPeriod } from '@barmill/metrics';
import type { MeasuredReturns } from '@barmill/optimization';
import type { ImportanceView } from '../combinations/grid.schema';
import type { OverfittingBlock, OverfittingView, SurfaceView } from './overfitting.schema';
import { summaryOf, verdictOf } from './verdict';

/** What an optimization was judged to be worth; null: it was not. */
export function recordOf({ overfittingJson }: Pick<Optimization, 'overfittingJson'>): OverfittingRecord | null {
  return overfittingJson === undefined ? null : overfittingRecord.parse(JSON.parse(overfittingJson));
}

export function overfittingBlock(record: OverfittingRecord): OverfittingBlock {
  return { ...leadingFigures(record), pbo: record.pbo.probability, reasons: reasonsOf(record) };
}

export function overfittingView(id: string, record: OverfittingRecord): OverfittingView {
  const { sample, pbo } = record;
  const cut = pbo.probability === null ? null : pbo;
  return {
    optimization_id: id,
    ...leadingFigures(record),
    winner_index: record.combinationIndex,
    sharpe: record.sharpe.value,
    trial_deviation: record.trialDeviation,
    p_value_limit: record.pValueLimit,
    returns: record.returns,
    skewness: record.skewness,
    kurtosis: record.kurtosis,
    periods_per_year: record.periodsPerYear,
    pbo: {
      probability: pbo.probability,
      loss_probability: cut?.lossProbability ?? null,
      slope: cut?.slope ?? null,
      blocks: cut?.blocks ?? null,
      days_per_block: cut?.daysPerBlock ?? null,
      days_dropped: cut?.daysDropped ?? null,
      choices: cut?.choices ?? null,
    },
    sample: {
      ...{ method: sample.method, size: sample.size, top: sample.top, strata: sample.strata },
      of_trials: sample.trials,
      missing: sample.missing,
    },
    ranking: rankingTerms(record),
    reasons: reasonsOf(record),
  };
}

export function surfaceView(
  id: string,
  { reason, best, robust, slices }: SurfaceRecord,
  record: OverfittingRecord,
  importance: Pick<ImportanceView, 'parameters' | 'market'>,
): SurfaceView {
  return {
    optimization_id: id,
    reason,
    importance: importance.parameters,
    market_importance: importance.market,
    best: best && pointView(best),
    robust: robust && pointView(robust),
    slices: slices.map(({ name, points }) => ({
      parameter: name,
      points: points.map(({ value, index, objective }) => ({
        ...{ value, combination_index: index, objective_value: objective },
      })),
    })),
    ranking: rankingTerms(record),
  };
}

/** What rows of a judged optimization tell of their own chance. */
export interface ChanceTerms {
  readonly trials: number;
  /** Of the rows on one market; null: none of its returns was looked at. */
  ofMarket(symbol: string, timeframe: string): ReturnTerms | null;
}

type ReturnTerms = Pick<MeasuredReturns, 'returns' | 'periodsPerYear' | 'riskFreePerPeriod'>;

/** Null: the run was not judged, or its Sharpe ratios are not those of daily returns. */
export function chanceTerms(run: Pick<Optimization, 'overfittingJson' | 'specJson'>): ChanceTerms | null {
  const record = recordOf(run);
  if (record === null) return null;
  const { returns, trials, periodsPerYear } = record;
  if (returns === null || periodsPerYear === null) return null;
  const specs = marketSpecs(runSpec.parse(JSON.parse(run.specJson)));
  const terms = specs.map(({ metrics }, place) => {
    const own = record.marketReturns ? record.marketReturns[place] : returns;
    return own === null ? null : returnTerms(own, metrics);
  });
  const places = new Map(specs.map(({ instrument, timeframe }, place) => [`${instrument.symbol} ${timeframe}`, place]));
  return { trials, ofMarket: (symbol, timeframe) => terms[places.get(`${symbol} ${timeframe}`) ?? 0] };
}

function returnTerms(returns: number, { periodsPerYear, riskFreeRate }: MarketSpec['metrics']): ReturnTerms {
  return { returns, periodsPerYear, riskFreePerPeriod: riskFreePerPeriod(riskFreeRate, periodsPerYear) };
}

function rankingTerms({ ranking }: OverfittingRecord): OverfittingView['ranking'] {
  return { default: 'plateau', method: ranking.method, least_trades: ranking.leastTrades, judged: ranking.judged };
}

function leadingFigures(record: OverfittingRecord) {
  return {
    verdict: verdictOf(record),
    summary: summaryOf(record),
    trials: record.trials,
    expected_best_sharpe: record.expectedBestSharpe.value,
    deflated_sharpe: record.deflatedSharpe.value,
    p_value: record.pValue.value,
    is_significant: record.isSignificant,
  };
}

function reasonsOf({ expectedBestSharpe, sharpe, deflatedSharpe, pValue, pbo }: OverfittingRecord) {
  const figures = {
    expected_best_sharpe: expectedBestSharpe,
    sharpe,
    deflated_sharpe: deflatedSharpe,
    p_value: pValue,
    pbo,
  };
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, { reason }]) => (reason === null ? [] : [[name, reason]])),
  );
}

function pointView({ combinationIndex, objective, plateauScore, edges }: NonNullable<SurfaceRecord['best']>) {
  return {
    combination_index: combinationIndex,
    objective_value: objective,
    plateau_score: plateauScore,
    edges: edges.map(({ name, end, value }) => ({ parameter: name, end, value })),
  };
}
