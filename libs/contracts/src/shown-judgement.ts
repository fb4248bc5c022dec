import type { OverfittingRecord, SurfaceRecord } from './judgement';
import { summaryOf, verdictOf } from './overfitting-verdict';

/** The figures of an optimization's winner as the optimization itself shows them. */
export function shownOverfittingBlock(record: OverfittingRecord) {
  return { ...leadingFigures(record), pbo: record.pbo.probability, reasons: reasonsOf(record) };
}

/** All figures of an optimization's winner, and what they are made of. */
export function shownOverfitting(record: OverfittingRecord) {
  const { sample, pbo } = record;
  const cut = pbo.probability === null ? null : pbo;
  return {
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

/** What the surface is like around the best, without the importance of its parameters. */
export function shownSurface({ reason, best, robust, slices }: SurfaceRecord, record: OverfittingRecord) {
  return {
    reason,
    best: best && shownPoint(best),
    robust: robust && shownPoint(robust),
    slices: slices.map(({ name, points }) => ({
      parameter: name,
      points: points.map(({ value, index, objective }) => ({
        ...{ value, combination_index: index, objective_value: objective },
      })),
    })),
    ranking: rankingTerms(record),
  };
}

function rankingTerms({ ranking }: OverfittingRecord) {
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

function shownPoint({ combinationIndex, objective, plateauScore, edges }: NonNullable<SurfaceRecord['best']>) {
  return {
    combination_index: combinationIndex,
    objective_value: objective,
    plateau_score: plateauScore,
    edges: edges.map(({ name, end, value }) => ({ parameter: name, end, value })),
  };
}
