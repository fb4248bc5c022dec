import {
  DomainError,
  type EquityPart,
  type ListTradesRequest,
  type ReadEventsRequest,
  type RunEvent,
  type RunRef,
  type Trade,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { epochMs, row, rows } from '../database/rows';
import { readEquity } from './equity-columns';

type Stored = Record<string, unknown>;

/** Reads what belongs to runs: trades, equity, events. */
@Injectable()
export class RowsQueries {
  constructor(private readonly dataSource: DataSource) {}

  async trades(request: ListTradesRequest): Promise<{ trades: Trade[]; hasMore: boolean }> {
    await this.requireBacktest(request.tenantId, request.runId);
    const found = await rows<Stored>(
      this.dataSource,
      `select t.*, ${epochMs('entry_time')} as entry_ms, ${epochMs('exit_time')} as exit_ms from backtest_trades t
       where run_id = $1 and tenant_id = $2 and ordinal > $3 order by ordinal limit $4`,
      [request.runId, request.tenantId, request.after, request.limit + 1],
    );
    return { trades: found.slice(0, request.limit).map(toTrade), hasMore: found.length > request.limit };
  }

  async equity({ tenantId, id }: RunRef): Promise<EquityPart[]> {
    await this.requireBacktest(tenantId, id);
    const stored = await row<{ columns: Buffer }>(
      this.dataSource,
      'select columns from equity_curves where run_id = $1 and tenant_id = $2',
      [id, tenantId],
    );
    return stored ? await readEquity(stored.columns) : [];
  }

  /** Of a run or a batch. @throws DomainError `unknown_run`, also of one that was deleted meanwhile */
  async events(request: ReadEventsRequest): Promise<RunEvent[]> {
    const run = await row(
      this.dataSource,
      `select 1 from backtest_runs where id = $1 and tenant_id = $2
       union all select 1 from optimization_runs where id = $1 and tenant_id = $2
       union all select 1 from batches where id = $1 and tenant_id = $2
       union all select 1 from walk_forward_tests where id = $1 and tenant_id = $2`,
      [request.runId, request.tenantId],
    );
    if (!run) throw unknownRun(request.runId);
    const found = await rows<Stored>(
      this.dataSource,
      `select sequence, type, payload::text as payload, ${epochMs('created_at')} as created_ms from events
       where run_id = $1 and tenant_id = $2 and sequence > $3 order by sequence limit $4`,
      [request.runId, request.tenantId, request.afterSequence, request.limit],
    );
    return found.map((event) => ({
      sequence: Number(event.sequence),
      type: event.type as string,
      payloadJson: event.payload as string,
      createdAtMs: Number(event.created_ms),
    }));
  }

  private async requireBacktest(tenantId: string, runId: string): Promise<void> {
    const sql = 'select 1 from backtest_runs where id = $1 and tenant_id = $2';
    const found = await row(this.dataSource, sql, [runId, tenantId]);
    if (!found) throw unknownRun(runId);
  }
}

function unknownRun(runId: string): DomainError {
  return new DomainError('not_found', 'unknown_run', `There is no run ${runId}.`);
}

function toTrade(stored: Stored): Trade {
  return {
    ordinal: Number(stored.ordinal),
    tradeNumber: Number(stored.trade_number),
    leg: stored.leg as number,
    direction: stored.direction as string,
    entryTimeMs: Number(stored.entry_ms),
    entryBar: Number(stored.entry_bar),
    entryPrice: stored.entry_price as number,
    exitTimeMs: stored.exit_ms === null ? undefined : Number(stored.exit_ms),
    exitBar: stored.exit_bar === null ? undefined : Number(stored.exit_bar),
    exitPrice: (stored.exit_price as number | null) ?? undefined,
    volume: stored.volume as number,
    stopLoss: (stored.stop_loss as number | null) ?? undefined,
    takeProfit: (stored.take_profit as number | null) ?? undefined,
    profit: stored.profit as number,
    commission: stored.commission as number,
    slippage: stored.slippage as number,
    exitReason: (stored.exit_reason as string | null) ?? undefined,
    equityAfter: stored.equity_after as number,
    swap: (stored.swap as number | null) ?? undefined,
    mae: (stored.mae as number | null) ?? undefined,
    mfe: (stored.mfe as number | null) ?? undefined,
    pnlPct: (stored.pnl_pct as number | null) ?? undefined,
    rMultiple: (stored.r_multiple as number | null) ?? undefined,
    entryTag: (stored.entry_tag as string | null) ?? undefined,
  };
}
