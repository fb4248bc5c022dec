import { invalid, type FieldError } from '@barmill/contracts';
import type { BacktestRequest } from '../backtests/backtest.schema';
import { mostRuns, type BatchItemView, type BatchRequest } from './batch.schema';

/** One run of a batch. */
export interface PlannedRun {
  readonly item: BatchItemView;
  readonly request: BacktestRequest;
  /** A fault of the run's request as a fault of the batch's. */
  inBatch(fault: FieldError): FieldError;
}

/** Every strategy on every symbol and timeframe with every risk. @throws DomainError `too_many_runs` */
export function planBatch(batch: BatchRequest): PlannedRun[] {
  const { strategies, symbols, timeframes, risks, ...common } = batch;
  const sizes: readonly (number | undefined)[] = risks ?? [undefined];
  const total = strategies.length * symbols.length * timeframes.length * sizes.length;
  if (total > mostRuns) {
    throw invalid('too_many_runs', '', `A batch may have ${mostRuns} runs; these lists make ${total}.`);
  }
  return strategies.flatMap((given, s) =>
    symbols.flatMap((symbol, y) =>
      timeframes.flatMap((timeframe, t) =>
        sizes.map((riskPct, r): PlannedRun => {
          const strategy = typeof given === 'string' ? { name: given } : { name: given.name, version: given.version };
          const params = typeof given === 'string' ? {} : given.params;
          return {
            item: {
              strategy: { name: strategy.name, version: strategy.version ?? null },
              ...{ symbol, timeframe, risk_pct: riskPct ?? null },
            },
            request: { ...common, strategy, symbol, timeframe, risk_pct: riskPct, params },
            inBatch: (fault) => ({ ...fault, pointer: batchPointer(fault.pointer, { s, y, t, r }) }),
          };
        }),
      ),
    ),
  );
}

interface Place {
  readonly s: number;
  readonly y: number;
  readonly t: number;
  readonly r: number;
}

/** Where a member of a run's request stands in the batch's. Data sets are found by symbol. */
function batchPointer(pointer: string, { s, y, t, r }: Place): string {
  const roots: Readonly<Record<string, string>> = {
    strategy: `/strategies/${s}`,
    params: `/strategies/${s}/params`,
    symbol: `/symbols/${y}`,
    dataset_id: `/symbols/${y}`,
    timeframe: `/timeframes/${t}`,
    risk_pct: `/risks/${r}`,
  };
  const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(pointer) ?? [];
  return Object.hasOwn(roots, first) ? roots[first] + rest : pointer;
}
