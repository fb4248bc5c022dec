import { runConfig, runSpec, type MarketSpec, type Metric, type RunSpec } from '@barmill/contracts';
import { metricDefinitions } from '@barmill/metrics';
import type { z } from 'zod';
import { rfc3339, rfc3339OrNull } from '../http/time';
import type { runViewFields } from './run.schema';
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
  readonly isFavorite: boolean;
  readonly runHash?: string;
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
    strategy: { name: spec.strategy.name, version: spec.strategy.version },
    symbol: spec.instrument.symbol,
    timeframe: spec.timeframe,
    dataset_id: spec.dataset.id,
    config: configView(spec),
    engine_version: row.engineVersion || null,
    metric_version: row.metricVersion || null,
    error_message: row.errorMessage ?? null,
    notes: row.notes,
    tags: [...row.tags],
    is_favorite: row.isFavorite,
    run_hash: row.runHash ?? null,
    created_at: rfc3339(row.createdAtMs),
    started_at: rfc3339OrNull(row.startedAtMs),
    completed_at: rfc3339OrNull(row.completedAtMs),
  };
}

/** The settings of a run on one market. */
export function configView(spec: MarketSpec): RunView['config'] {
  const { instrument, strategy } = spec;
  return runConfig(spec, instrument.quoteCurrency, sizesEntries(strategy), ({ id }) => ({ dataset_id: id }));
}

/** No strategy that ships with Barmill sizes its entries. */
function sizesEntries({ document }: RunSpec['strategy']): boolean {
  return document?.sizing !== undefined;
}

const flagIds = new Set(metricDefinitions.filter(({ unit }) => unit === 'flag').map(({ id }) => id));

/** Figures and the reasons of those that are missing. What is no number is never shown as one; a flag, which travels as 0 or 1, is shown as a boolean. */
export function metricsView(metrics: readonly Metric[]): {
  metrics: Record<string, number | boolean | null>;
  metric_notes: Record<string, string>;
} {
  const values: Record<string, number | boolean | null> = {};
  const notes: Record<string, string> = {};
  for (const { id, value, reason } of metrics) {
    const isKnown = value !== undefined && Number.isFinite(value);
    if (isKnown) values[id] = flagIds.has(id) ? value !== 0 : value;
    else {
      values[id] = null;
      notes[id] = reason ?? 'unknown';
    }
  }
  return { metrics: values, metric_notes: notes };
}
