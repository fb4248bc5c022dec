import {
  judgeColumns,
  judgeReturns,
  type ColumnJudgement,
  type ColumnSettings,
  type ReturnJudgement,
  type ReturnTerms,
  type TrialColumns,
  type TrialMarkets,
} from '@barmill/optimization';
import { parentPort } from 'node:worker_threads';

/** What the thread is asked. */
export type JudgingTask =
  | { readonly kind: 'columns'; readonly columns: TrialColumns; readonly settings: ColumnSettings }
  | {
      readonly kind: 'returns';
      readonly columns: ColumnJudgement;
      readonly returns: ReadonlyMap<number, Float64Array>;
      readonly terms: ReturnTerms;
      readonly markets: TrialMarkets | undefined;
    };

/** With the CPU time that it took, milliseconds. */
export type JudgingAnswer =
  | { readonly kind: 'columns'; readonly judged: ColumnJudgement; readonly cpuMs: number }
  | { readonly kind: 'returns'; readonly judged: ReturnJudgement; readonly cpuMs: number }
  | { readonly kind: 'failed'; readonly message: string };

parentPort!.on('message', (task: JudgingTask) => parentPort!.postMessage(answerTo(task)));

function answerTo(task: JudgingTask): JudgingAnswer {
  try {
    const startedAt = performance.now();
    if (task.kind === 'columns') {
      const judged = judgeColumns(task.columns, task.settings);
      return { kind: 'columns', judged, cpuMs: performance.now() - startedAt };
    }
    const judged = judgeReturns(task.columns, task.returns, task.terms, task.markets);
    return { kind: 'returns', judged, cpuMs: performance.now() - startedAt };
  } catch (error) {
    return { kind: 'failed', message: (error as Error).message };
  }
}
