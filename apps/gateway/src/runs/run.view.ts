import { runSpec, type Metric, type RunSpec } from '@barmill/contracts';
import type { z } from 'zod';
import { rfc3339, rfc3339OrNull } from '../http/time';
import type { configSchema, runViewFields } from './run.schema';
import { shownStatus } from './status';

type RunView = z.output<z.ZodObject<typeof runViewFields>>;

/** What a row of any run holds. */
export interface RunRow {
  readonly id: string;
  readonly status: string;
  readonly progressPct: number;
  readonly specJson: string;
  readonly errorMessage?: string;
  readonly engineVersion: string;
  readonly metricVersion: number;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly createdAtMs: number;
  readonly startedAtMs?: number;
  readonly completedAtMs?: number;
}

/** The fields that every run shows. Versions are those of the engine that ran it: null before. */
export function runView(row: RunRow): RunView {
  const spec = runSpec.parse(JSON.parse(row.specJson));
  return {
    id: row.id,
    status: shownStatus(row.status),
    progress_pct: row.progressPct,
    strategy: spec.strategy,
    symbol: spec.instrument.symbol,
    timeframe: spec.timeframe,
    dataset_id: spec.dataset.id,
    config: configView(spec),
    engine_version: row.engineVersion || null,
    metric_version: row.metricVersion || null,
    error_message: row.errorMessage ?? null,
    notes: row.notes,
    tags: [...row.tags],
    created_at: rfc3339(row.createdAtMs),
    started_at: rfc3339OrNull(row.startedAtMs),
    completed_at: rfc3339OrNull(row.completedAtMs),
  };
}

function configView({ instrument, execution, metrics, ...spec }: RunSpec): z.output<typeof configSchema> {
  return {
    initial_balance: execution.initialBalance,
    account_currency: instrument.quoteCurrency,
    volume: execution.volume,
    spread_mode: execution.spreadMode,
    spread_pips: execution.spreadPips,
    execution_mode: execution.executionMode,
    stop_evaluation: execution.stopEvaluation,
    intrabar_policy: execution.intrabarPolicy,
    tp_gap_fill: execution.tpGapFill,
    slippage_pips: execution.slippagePips,
    slippage_pct: execution.slippagePct,
    stop_slippage: execution.stopSlippage,
    tp_partial_close_ratio: execution.tpPartialCloseRatio,
    commission_per_lot: execution.commissionPerLot,
    commission_pct: execution.commissionPct,
    reentry_on_exit_bar: execution.reentryOnExitBar,
    end_of_data: execution.endOfData,
    returns_basis: metrics.returnsBasis,
    periods_per_year: metrics.periodsPerYear,
    risk_free_rate: metrics.riskFreeRate,
    start_date: rfc3339OrNull(spec.startTimeMs),
    end_date: rfc3339OrNull(spec.endTimeMs),
    trade_from: spec.tradeFrom,
  };
}

/** Figures and the reasons of those that are missing. What is no number is never shown as one. */
export function metricsView(metrics: readonly Metric[]): {
  metrics: Record<string, number | null>;
  metric_notes: Record<string, string>;
} {
  const values: Record<string, number | null> = {};
  const notes: Record<string, string> = {};
  for (const { id, value, reason } of metrics) {
    const isKnown = value !== undefined && Number.isFinite(value);
    values[id] = isKnown ? value : null;
    if (!isKnown) notes[id] = reason ?? 'unknown';
  }
  return { metrics: values, metric_notes: notes };
}
