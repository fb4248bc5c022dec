import {
  parameterValues,
  priority,
  searchSpec,
  walkForwardPlan,
  type BarStretch,
  type OutOfSample,
  type WalkForward,
  type WalkForwardPlan,
  type WalkForwardWindow,
  type WindowCounts,
} from '@barmill/contracts';
import type { ParameterDrift } from '@barmill/optimization';
import { finiteOrNull } from '../http/finite';
import { rfc3339, rfc3339OrNull } from '../http/time';
import { runView } from '../runs/run.view';
import { searchView } from '../runs/search-spec';
import { shownStatus } from '../runs/status';
import type { FiguresView, MatrixCellView, WalkForwardView, WindowView } from './walk-forward.schema';

export function walkForwardView(row: WalkForward): WalkForwardView {
  const {
    engine_version: _engine,
    metric_version: _metrics,
    ...run
  } = runView({
    ...row,
    ...{ progressPct: progressPct(row), engineVersion: '', metricVersion: 0 },
  });
  const search = searchSpec.parse(JSON.parse(row.searchJson));
  const plan = planOf(row);
  return {
    ...run,
    type: 'walk_forward',
    ...searchView(search),
    mode: plan.mode,
    train: plan.train ?? null,
    test: plan.test ?? null,
    step: plan.step ?? null,
    purge: plan.purge ?? null,
    is_overlapping: plan.isOverlapping,
    total_combinations: row.totalCombinations,
    windows: { ...row.windows! },
    left_out: plan.leftOut,
    cpu_seconds: row.cpuSeconds,
    ...figuresView(row.outOfSample),
    profitable_windows: row.profitableWindows ?? null,
    profitable_share: profitableShare(row),
    drift: row.driftJson === undefined ? null : driftView(JSON.parse(row.driftJson) as ParameterDrift),
    matrix: plan.matrix === undefined || row.parentId !== undefined ? null : matrixView(row, plan),
    parent_id: row.parentId ?? null,
    parent_backtest_id: row.parentBacktestId ?? null,
    priority: priority.parse(row.priority),
    paused_at: rfc3339OrNull(row.pausedAtMs),
    paused_seconds: row.pausedSeconds,
  };
}

export function windowView(row: WalkForwardWindow): WindowView {
  const { index, train, test, isPartial } = row.bounds!;
  return {
    position: row.position,
    window_index: index,
    status: row.status,
    is_paused: row.isPaused,
    reason: row.reason ?? null,
    train: stretchView(train!),
    test: stretchView(test!),
    is_partial: isPartial,
    training_run_id: row.trainingRunId ?? null,
    test_run_id: row.testRunId ?? null,
    optimal_parameters: row.parametersJson === undefined ? null : parameterValues.parse(JSON.parse(row.parametersJson)),
    training_objective: finiteOrNull(row.trainingObjective),
    training_annual_return_pct: finiteOrNull(row.trainingAnnualReturnPct),
    out_of_sample_objective: finiteOrNull(row.testObjective),
    initial_balance: finiteOrNull(row.initialBalance),
    final_equity: finiteOrNull(row.finalEquity),
    ...figuresView(row.outOfSample),
  };
}

function stretchView({ startMs, endMs, firstBar, endBar }: BarStretch): WindowView['train'] {
  return { start: rfc3339(startMs), end: rfc3339(endMs), first_bar: firstBar, end_bar: endBar };
}

function driftView({ mean, moves, axes }: ParameterDrift): WalkForwardView['drift'] {
  return {
    ...{ mean, moves: [...moves] },
    axes: axes.map((axis) => ({ name: axis.name, mean: axis.mean, moves: [...axis.moves] })),
  };
}

function figuresView(outOfSample: OutOfSample | null): FiguresView {
  const found = new Map(outOfSample?.figures.map((figure) => [figure.id, figure]));
  const figure = (id: string): number | null => finiteOrNull(found.get(id)?.value);
  const notes = outOfSample?.figures.flatMap(({ id, reason }) => (reason === undefined ? [] : [[id, reason]])) ?? [];
  return {
    out_of_sample_return_pct: figure('out_of_sample_return_pct'),
    out_of_sample_annual_return_pct: figure('out_of_sample_annual_return_pct'),
    out_of_sample_sharpe: figure('out_of_sample_sharpe'),
    out_of_sample_drawdown_pct: figure('out_of_sample_drawdown_pct'),
    out_of_sample_trades: figure('out_of_sample_trades'),
    performance_ratio: figure('performance_ratio'),
    degradation_factor: figure('degradation_factor'),
    p_value: figure('p_value'),
    is_profitable: outOfSample?.isProfitable ?? null,
    is_statistically_significant: outOfSample?.isStatisticallySignificant ?? null,
    figure_notes: Object.fromEntries(notes) as Record<string, string>,
  };
}

/** Pairs of lengths with a walk forward, then those without a window. */
function matrixView({ cells }: WalkForward, { misfits }: WalkForwardPlan): MatrixCellView[] {
  return [
    ...cells.map((cell): MatrixCellView => {
      const { train, test } = planOf(cell);
      return {
        id: cell.id,
        train: train as MatrixCellView['train'],
        test: test!,
        status: shownStatus(cell.status),
        faults: [],
        windows: cell.windows!.total,
        profitable_share: profitableShare(cell),
        ...figuresView(cell.outOfSample),
      };
    }),
    ...misfits.map(({ train, test, faults }): MatrixCellView => ({
      ...{ id: null, train, test, status: 'left_out', faults, windows: 0, profitable_share: null },
      ...figuresView(null),
    })),
  ];
}

function planOf({ planJson }: WalkForward): WalkForwardPlan {
  return walkForwardPlan.parse(JSON.parse(planJson));
}

function profitableShare({ profitableWindows, windows }: WalkForward): number | null {
  return profitableWindows === undefined ? null : profitableWindows / windows!.total;
}

/** Of each window half is its training. */
function progressPct({ windows }: WalkForward): number {
  const { total, trained, testing, completed, skipped, failed } = windows as WindowCounts;
  return total === 0 ? 0 : (50 * (trained + testing) + 100 * (completed + skipped + failed)) / total;
}
