import type { DailyEquity, RunRefs } from '@barmill/contracts';
import { tradingDays } from '@barmill/metrics';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row } from '../database/rows';
import { readEquity } from '../runs/equity-columns';

interface StoredCurve {
  readonly columns: Buffer;
  readonly periods_per_year: number;
}

/** Reads equity curves by days. */
@Injectable()
export class DailyEquityQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One curve after the other: each may be large, its days are few. */
  async ofRuns({ tenantId, ids }: RunRefs): Promise<DailyEquity[]> {
    const found: DailyEquity[] = [];
    for (const id of ids) {
      const stored = await row<StoredCurve>(
        this.dataSource,
        `select e.columns, (r.spec #>> '{metrics,periodsPerYear}')::float8 as periods_per_year
         from equity_curves e join backtest_runs r on r.id = e.run_id where e.run_id = $1 and r.tenant_id = $2`,
        [id, tenantId],
      );
      if (stored) found.push(await dailyEquity(id, stored));
    }
    return found;
  }
}

/** A curve's first point is the start; each other one is at the close of a bar, which belongs to the day that it ends. */
async function dailyEquity(
  runId: string,
  { columns, periods_per_year: periodsPerYear }: StoredCurve,
): Promise<DailyEquity> {
  const parts = await readEquity(columns);
  const time = Float64Array.from(parts.flatMap(({ timeMs }) => timeMs).slice(1), (closeMs) => closeMs - 1);
  if (time.length === 0) return { runId, epochDay: [], equity: [] };
  const equity = parts.flatMap((part) => part.equity);
  const days = tradingDays({ time }, 0, time.length, periodsPerYear);
  return { runId, epochDay: [...days.epochDay], equity: Array.from(days.lastBar, (bar) => equity[bar + 1]) };
}
