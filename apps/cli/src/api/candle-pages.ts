import type { HttpClient, Query } from './http-client';
import type { Candles } from './resources';

/** One bar with what was asked for over it, by the names of the columns and of the expressions. */
export type CandleRow = Readonly<Record<string, string | number | null>>;

export interface ReadCandles {
  readonly rows: CandleRow[];
  /** As the API names them. */
  readonly expressions: readonly string[];
  readonly hasMore: boolean;
}

const barsAtOnce = 5_000;

/** Bars of a backtest, page after page, up to `most`. */
export async function readCandles(client: HttpClient, path: string, query: Query, most: number): Promise<ReadCandles> {
  const rows: CandleRow[] = [];
  let cursor: string | undefined;
  for (;;) {
    const limit = Math.min(barsAtOnce, most - rows.length);
    const page = await client.get<Candles>(path, { ...query, limit, cursor });
    for (const row of rowsOf(page)) rows.push(row);
    cursor = page.next_cursor ?? undefined;
    if (cursor !== undefined && rows.length < most) continue;
    const expressions = page.indicators.map(({ expression }) => expression);
    return { rows, expressions, hasMore: page.has_more };
  }
}

/** A bar has no cell for a column that the data have not. */
function rowsOf({ bars, indicators }: Candles): CandleRow[] {
  const columns = [
    ...Object.entries(bars).filter((entry): entry is [string, (string | number)[]] => entry[1] !== null),
    ...indicators.map(({ expression, values }) => [expression, values] as const),
  ];
  return bars.time.map((_, i) => Object.fromEntries(columns.map(([name, values]) => [name, values[i]])));
}
