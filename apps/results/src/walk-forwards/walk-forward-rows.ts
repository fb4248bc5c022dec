import type { WalkForward, WalkForwardWindow, WindowCounts } from '@barmill/contracts';
import { epochMs } from '../database/rows';
import { toOutOfSample } from './figure-columns';

type Stored = Record<string, unknown>;

const states = ['planned', 'training', 'trained', 'testing', 'completed', 'skipped', 'failed'] as const;

/** What `toWalkForward` reads, of `walk_forward_tests t`. */
export const walkForwardColumns = `t.*, (t.spec #- '{strategy,document}')::text as spec_json, t.search::text as search_json, t.plan::text as plan_json,
  t.drift::text as drift_json, ${epochMs('t.created_at')} as created_ms, ${epochMs('t.started_at')} as started_ms,
  ${epochMs('t.completed_at')} as completed_ms, ${epochMs('t.paused_at')} as paused_ms,
  (select jsonb_object_agg(status, count) from (
     select w.status, count(*) as count from walk_forward_windows w
     where w.walk_forward_id in (select c.id from walk_forward_tests c where c.id = t.id or c.parent_id = t.id) group by w.status) of_state) as window_counts,
  (select coalesce(sum(o.cpu_ms), 0) / 1000 from optimization_runs o
     where o.walk_forward_id in (select c.id from walk_forward_tests c where c.id = t.id or c.parent_id = t.id)) as cpu_seconds`;

/** What `toWindow` reads, of `walk_forward_windows w`. */
export const windowColumns = `w.*, w.optimal_parameters::text as parameters_json, ${epochMs('w.train_start')} as train_start_ms, ${epochMs('w.train_end')} as train_end_ms,
  ${epochMs('w.test_start')} as test_start_ms, ${epochMs('w.test_end')} as test_end_ms`;

export function toWalkForward(stored: Stored, cells: WalkForward[]): WalkForward {
  return {
    id: stored.id as string,
    status: stored.status as string,
    specJson: stored.spec_json as string,
    searchJson: stored.search_json as string,
    planJson: stored.plan_json as string,
    totalCombinations: Number(stored.total_combinations),
    windows: countsOf(stored.window_counts as Record<string, number> | null),
    errorMessage: optionalText(stored.error_message),
    outOfSample: toOutOfSample(stored),
    profitableWindows: optionalNumber(stored.profitable_windows),
    driftJson: optionalText(stored.drift_json),
    cells,
    parentId: optionalText(stored.parent_id),
    parentBacktestId: optionalText(stored.parent_backtest_id),
    sequence: Number(stored.sequence),
    createdAtMs: Number(stored.created_ms),
    startedAtMs: optionalNumber(stored.started_ms),
    completedAtMs: optionalNumber(stored.completed_ms),
    notes: stored.notes as string,
    tags: stored.tags as string[],
    isFavorite: stored.is_favorite as boolean,
    rowVersion: Number(stored.row_version),
    runHash: optionalText(stored.run_hash),
    cpuSeconds: Number(stored.cpu_seconds),
    priority: stored.priority as string,
    pausedAtMs: optionalNumber(stored.paused_ms),
    pausedSeconds: stored.paused_seconds as number,
  };
}

export function toWindow(stored: Stored): WalkForwardWindow {
  return {
    position: stored.position as number,
    bounds: {
      index: stored.window_index as number,
      train: stretchOf(stored, 'train'),
      test: stretchOf(stored, 'test'),
      isPartial: stored.is_partial as boolean,
    },
    status: stored.status as string,
    reason: optionalText(stored.reason),
    trainingRunId: optionalText(stored.training_run_id),
    testRunId: optionalText(stored.test_run_id),
    parametersJson: optionalText(stored.parameters_json),
    trainingObjective: optionalNumber(stored.training_objective),
    trainingAnnualReturnPct: optionalNumber(stored.training_annual_return_pct),
    testObjective: optionalNumber(stored.test_objective),
    initialBalance: optionalNumber(stored.initial_balance),
    finalEquity: optionalNumber(stored.final_equity),
    outOfSample: toOutOfSample(stored),
    isRunEnded: stored.is_run_ended === true,
    isPaused: stored.is_paused === true,
  };
}

export function countsOf(found: Readonly<Record<string, number>> | null): WindowCounts {
  const counts = Object.fromEntries(states.map((state) => [state, Number(found?.[state] ?? 0)])) as Omit<
    WindowCounts,
    'total'
  >;
  return { ...counts, total: states.reduce((sum, state) => sum + counts[state], 0) };
}

function stretchOf(stored: Stored, part: 'train' | 'test') {
  return {
    startMs: Number(stored[`${part}_start_ms`]),
    endMs: Number(stored[`${part}_end_ms`]),
    firstBar: Number(stored[`${part}_first_bar`]),
    endBar: Number(stored[`${part}_end_bar`]),
  };
}

const optionalText = (value: unknown): string | undefined => (value as string | null) ?? undefined;
const optionalNumber = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(value);
