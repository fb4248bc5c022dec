import { trainingTerms } from '@barmill/contracts';
import type { MetricId } from '@barmill/metrics';
import { compareRows, type WalkForwardWindow, type WindowResult } from '@barmill/optimization';
import type { Parameters } from '@barmill/strategies';
import { rowsOf, type CombinationColumns } from '@barmill/sweep';
import { localTask } from './local-task';
import type { WindowTask } from './local-window';
import { runSearch } from './run-search';
import type { SweepOptions } from './run-sweep';

/** What a training chose. */
export interface LocalTraining {
  /** null: no combination met the conditions, or none succeeded. */
  readonly best: { readonly parameters: Parameters; readonly training: WindowResult['training'] } | null;
  /** Why none succeeded; null: some did. */
  readonly failure: string | null;
}

/** Trainings of windows over the same bars; windows of several walk forwards that train on the same ones share one. */
export class LocalTrainings {
  private readonly done = new Map<string, LocalTraining>();

  constructor(
    private readonly task: WindowTask,
    private readonly options: SweepOptions,
  ) {}

  async of(train: WalkForwardWindow['train']): Promise<LocalTraining> {
    const key = `${train.startMs} ${train.endMs}`;
    const there = this.done.get(key);
    if (there !== undefined) return there;
    const trained = await this.run(train);
    this.done.set(key, trained);
    return trained;
  }

  private async run(train: WalkForwardWindow['train']): Promise<LocalTraining> {
    const { source, onBars, instrument, terms, search } = this.task;
    const task = localTask(trainingTerms(terms, train), instrument);
    const { columns } = await runSearch({ source, task, search }, onBars, this.options);
    const hasFailed = columns.error.every((error) => error !== '');
    return {
      best: bestOf(columns, search.objective.direction),
      failure: hasFailed ? `No combination succeeded; the first: ${columns.error[0]}` : null,
    };
  }
}

/** The row that ranks first; null where no row has an objective. */
function bestOf(columns: CombinationColumns, direction: 'maximize' | 'minimize'): LocalTraining['best'] {
  const rows = rowsOf(columns).map((row, place) => ({ ...row, place }));
  const [first] = rows.filter(({ error }) => error === null).sort((a, b) => compareRows(a, b, direction));
  if (first === undefined || first.objectiveValue === null) return null;
  const id: MetricId = 'annual_return_pct';
  const annualReturn = columns.metrics.find((column) => column.id === id)!.value[first.place];
  return {
    parameters: first.params,
    training: {
      annualReturnPct: Number.isNaN(annualReturn) ? null : annualReturn,
      objective: first.objectiveValue,
    },
  };
}
