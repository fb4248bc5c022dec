import type { Run, Values, WalkForward } from '../api/resources';
import type { Progress } from '../output/progress-line';

/** What is known of a run while it is waited for: the last snapshot with the later events laid over it. */
export interface RunProgress {
  readonly status: string;
  readonly progressPct: number;
  readonly completed: number | null;
  readonly failed: number;
  readonly total: number | null;
  readonly ratePerS: number | null;
  /** Expected end, epoch ms. */
  readonly etaTimeMs: number | null;
  readonly bestValue: number | null;
  readonly bestParams: Values | null;
  /** What is counted; else combinations. */
  readonly unit?: 'windows';
}

export function progressOfRun(run: Run): RunProgress {
  const common = { status: run.status, progressPct: run.progress_pct ?? 0 };
  if (run.type === 'walk_forward') return { ...common, ...noBest, ...windowsDone(run.windows) };
  if (run.type === 'backtest') {
    return { ...common, ...noBest, completed: null, failed: 0, total: null };
  }
  return {
    ...common,
    completed: run.completed_combinations,
    failed: run.failed_combinations,
    total: run.total_combinations,
    ratePerS: run.rate_per_s ?? null,
    etaTimeMs: timeOf(run.eta),
    bestValue: run.best_value ?? null,
    bestParams: run.best_params ?? null,
  };
}

const noBest = { ratePerS: null, etaTimeMs: null, bestValue: null, bestParams: null };

function windowsDone({ total, completed, skipped, failed }: WalkForward['windows']) {
  return { completed: completed + skipped, failed, total, unit: 'windows' } as const;
}

/**
 * Lays a `progress`, `state` or `end` event over what was known. Fields that are absent or of another kind leave it as it was; so does a `log`,
 * whose status may be that of a part of the run.
 */
export function applyEvent(known: RunProgress, name: string, data: Readonly<Record<string, unknown>>): RunProgress {
  if (name === 'log') return known;
  const number = <T extends number | null>(field: string, otherwise: T): number | T =>
    typeof data[field] === 'number' ? data[field] : otherwise;
  const status = typeof data.status === 'string' ? data.status : known.status;
  if (name !== 'progress') return { ...known, status };
  // A replay after a reconnect begins before the snapshot: what is done is never undone.
  if (known.unit === 'windows' && typeof data.windows === 'object') {
    const done = windowsDone(data.windows as WalkForward['windows']);
    const isBehind = done.completed + done.failed < known.completed! + known.failed;
    return isBehind ? known : { ...known, status: 'running', progressPct: number('progress_pct', 0), ...done };
  }
  const completed = number('completed_combinations', known.completed);
  if (completed !== null && known.completed !== null && completed < known.completed) return known;
  const bestParams = data.best_params;
  return {
    // Work is being done, whatever the last known state was.
    status: typeof data.status === 'string' ? data.status : known.status === 'pending' ? 'running' : known.status,
    progressPct: number('progress_pct', known.progressPct),
    completed,
    failed: number('failed_combinations', known.failed),
    total: number('total_combinations', known.total),
    ratePerS: number('rate_per_s', known.ratePerS),
    etaTimeMs: 'eta' in data ? timeOf(data.eta) : known.etaTimeMs,
    bestValue: number('best_value', known.bestValue),
    bestParams: typeof bestParams === 'object' && bestParams !== null ? (bestParams as Values) : known.bestParams,
  };
}

/** As the progress line shows it. */
export function toProgressLine(label: string, progress: RunProgress, nowMs: number): Progress {
  const { status, completed, failed, total, ratePerS, etaTimeMs } = progress;
  const finished = status === 'completed' || status === 'completed_with_failures';
  return {
    label,
    status,
    pct: finished ? 100 : progress.progressPct,
    done: completed,
    total,
    failed,
    ratePerS,
    etaMs: etaTimeMs === null ? null : Math.max(0, etaTimeMs - nowMs),
    unit: progress.unit ?? 'combos',
  };
}

function timeOf(text: unknown): number | null {
  const timeMs = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(timeMs) ? null : timeMs;
}
