import { packDoubles, packReasons, type CompletePartInput } from '@barmill/contracts';

/** One combination as a worker reports it. */
export interface ReportedRow {
  readonly index: number;
  /** Missing: some that follow from the index. */
  readonly params?: object;
  /** Missing: the figure could not be made. */
  readonly objective?: number;
  /** Why there is no objective. */
  readonly reason?: string;
  readonly drawdownPct?: number;
  readonly trades?: number;
  /** Present: the combination failed. */
  readonly error?: string;
  /** Place of its market; missing: the run has one. */
  readonly market?: number;
}

export interface Held {
  readonly chunkId: string;
  readonly token: number;
}

/** What a worker sends when a sweep chunk is done, with figures that are given. */
export function completionOf(
  { chunkId, token }: Held,
  rows: readonly ReportedRow[],
  checksum = 'one',
): CompletePartInput[] {
  const values = (pick: (row: ReportedRow) => number | undefined) =>
    packDoubles(Float64Array.from(rows, (row) => pick(row) ?? NaN));
  return [
    { header: { chunkId, token, checksum, cpuMs: 30, bars: 50, engineVersion: 'test', metricVersion: 1 } },
    {
      combinations: {
        combinationIndex: values(({ index }) => index),
        market: rows.flatMap(({ market }) => market ?? []),
        paramsJson: rows.map(({ index, params }) => JSON.stringify(params ?? { fast: index + 2 })),
        objectiveValue: values(({ objective }) => objective),
        ...objectiveReasons(rows),
        metrics: [
          { id: 'sharpe_ratio', value: values(({ objective }) => objective), ...packReasons([]) },
          { id: 'max_drawdown_pct', value: values(({ drawdownPct }) => drawdownPct), ...packReasons([]) },
          ...(rows.some(({ trades }) => trades !== undefined)
            ? [{ id: 'total_trades', value: values(({ trades }) => trades), ...packReasons([]) }]
            : []),
        ],
        error: rows.map(({ error }) => error ?? ''),
        resultHash: rows.map(({ index, error }) => (error ? '' : `hash-${index}`)),
      },
    },
  ];
}

function objectiveReasons(rows: readonly ReportedRow[]): {
  objectiveReason: string[];
  objectiveReasonAt: Uint8Array;
} {
  const { reason, reasonAt } = packReasons(rows.map(({ reason: why }) => why ?? ''));
  return { objectiveReason: [...reason], objectiveReasonAt: reasonAt };
}

/** What a worker sends when a chunk whose daily returns were wanted is done. @param values row after row, as many of each index */
export function returnsOf(
  { chunkId, token }: Held,
  index: readonly number[],
  values: Float64Array,
): CompletePartInput[] {
  return [
    { header: { chunkId, token, checksum: 'one', cpuMs: 30, bars: 50, engineVersion: 'test', metricVersion: 1 } },
    { returns: { combinationIndex: packDoubles(Float64Array.from(index)), values: packDoubles(values) } },
  ];
}

/** Rows of a range of indexes: the objective is the index itself, the drawdown ten. */
export function plainRows(firstIndex: number, endIndex: number): ReportedRow[] {
  return Array.from({ length: endIndex - firstIndex }, (_, offset) => ({
    index: firstIndex + offset,
    objective: firstIndex + offset,
    drawdownPct: 10,
  }));
}
