import { unpackDoubles } from '@barmill/contracts';
import type { TrialColumns } from '@barmill/optimization';
import type { ResultsClient } from '@barmill/platform';

/** Rows of one read. */
const pageRows = 200_000;
/** Bytes of daily returns in one read, nearly. */
const pageBytes = 16 * 1024 * 1024;
const deadlineMs = 60_000;
const metrics = ['sharpe_ratio', 'total_trades', 'max_drawdown_pct'];

/** The columns that an optimization is judged by, of every combination that succeeded. */
export async function readTrialColumns(results: ResultsClient, runId: string): Promise<TrialColumns> {
  const pages: Float64Array[][] = [];
  for (let firstIndex = 0; ;) {
    const page = await results.planning.readFigures({ runId, firstIndex, limit: pageRows, metrics }, deadlineMs);
    const rows = page.combinationIndex.length / Float64Array.BYTES_PER_ELEMENT;
    const columns = [page.combinationIndex, page.objectiveValue, ...page.metrics];
    const unpacked = columns.map((column) => unpackDoubles(column, rows));
    pages.push(succeeded(unpacked));
    if (rows < pageRows) break;
    firstIndex = unpacked[0][rows - 1] + 1;
  }
  const [index, objective, sharpe, totalTrades, maxDrawdownPct] = [0, 1, 2, 3, 4].map((place) =>
    joined(pages.map((page) => page[place])),
  );
  return { index, objective, sharpe, totalTrades, maxDrawdownPct };
}

/** Every combination that has figures has a number of trades. */
function succeeded(columns: readonly Float64Array[]): Float64Array[] {
  const [, , , trades] = columns;
  return columns.map((column) => column.filter((_, row) => !Number.isNaN(trades[row])));
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Daily returns that were handed in, by combination. */
export async function readReturns(results: ResultsClient, runId: string): Promise<Map<number, Float64Array>> {
  const found = new Map<number, Float64Array>();
  let limit = 1;
  for (let firstIndex = 0; ;) {
    const { rows } = await results.planning.readReturns({ runId, firstIndex, limit }, deadlineMs);
    for (const { combinationIndex, values } of rows) {
      found.set(combinationIndex, unpackDoubles(values, values.length / Float64Array.BYTES_PER_ELEMENT));
    }
    if (rows.length < limit) return found;
    firstIndex = rows[rows.length - 1].combinationIndex + 1;
    limit = Math.max(1, Math.floor(pageBytes / Math.max(1, rows[0].values.length)));
  }
}
