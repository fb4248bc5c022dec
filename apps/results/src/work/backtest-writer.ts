import type { Trade } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { uuidBytes, type CopyFields } from '../database/copy-fields';
import { copyRows } from '../database/copy-rows';
import { metricColumnNames, metricRow } from '../database/metric-columns';
import { row, rows } from '../database/rows';
import { packEquity } from '../runs/equity-columns';
import { RunEvents } from '../runs/run-events';
import type { CompletedWork } from './completed-work';
import type { DoneChunk } from './complete.service';
import { WorkOutcomes } from './work-outcomes';

const metricSets = metricColumnNames.map((name, index) => `${name} = $${index + 11}`).join(', ');

/** Stores a finished backtest: its figures, its trades, its equity. */
@Injectable()
export class BacktestWriter {
  constructor(
    private readonly events: RunEvents,
    private readonly outcomes: WorkOutcomes,
  ) {}

  async write(manager: EntityManager, chunk: DoneChunk, work: CompletedWork): Promise<void> {
    const [result] = work.combinations;
    if (result.error[0]) return await this.outcomes.failBacktest(manager, chunk.run_id, result.error[0]);
    const { values, notes } = metricRow(result.metrics, 0);
    const { header } = work;
    const { ruined, ...rejections } = header.outcome ?? {};
    const completed = await row(
      manager,
      `update backtest_runs set status = 'completed', completed_at = now(), execution_ms = $2, bars = $3, result_hash = $4,
         trades_hash = $5, engine_version = $6, metric_version = $7, metric_notes = $8, ruined = $9, rejections = $10,
         ${metricSets}
       where id = $1 and status = 'running' and coalesce(expected_result_hash, $4) = $4 returning id`,
      [
        chunk.run_id,
        header.cpuMs,
        header.bars,
        result.resultHash[0],
        header.tradesHash,
        header.engineVersion,
        header.metricVersion,
        notes && JSON.stringify(notes),
        ruined,
        header.outcome && JSON.stringify(rejections),
        ...values,
      ],
    );
    if (!completed) return await this.refuse(manager, chunk.run_id, result.resultHash[0], header);
    await insertTrades(manager, chunk, work.trades);
    await insertEquity(manager, chunk, work);
    await this.events.end(manager, 'backtest', chunk.run_id, 'completed');
  }

  /** A run that is being cancelled takes nothing any more; one that had to give a hash and gave another fails, with both in its error. */
  private async refuse(
    manager: EntityManager,
    runId: string,
    resultHash: string,
    { engineVersion, metricVersion }: CompletedWork['header'],
  ): Promise<void> {
    const run = await row<Expectation>(
      manager,
      `select r.origin_index, r.origin_run_id, r.expected_result_hash, o.engine_version, o.metric_version
       from backtest_runs r left join optimization_runs o on o.id = r.origin_run_id
       where r.id = $1 and r.status = 'running'`,
      [runId],
    );
    if (!run) return;
    const then = `engine ${run.engine_version ?? 'unknown'}, metrics ${run.metric_version ?? 'unknown'}`;
    const error = `Combination ${run.origin_index} of optimization ${run.origin_run_id} did not come out the same: expected result_hash ${run.expected_result_hash} (${then}), got ${resultHash} (engine ${engineVersion}, metrics ${metricVersion}).`;
    await this.outcomes.failBacktest(manager, runId, error);
  }
}

interface Expectation {
  readonly origin_index: string;
  readonly origin_run_id: string;
  readonly expected_result_hash: string;
  readonly engine_version: string | null;
  readonly metric_version: number | null;
}

type FieldType = 'int8' | 'int4' | 'float8' | 'text' | 'timestamptz';

const tradeColumns: readonly (readonly [
  column: string,
  type: FieldType,
  value: (trade: Trade) => number | string | undefined,
])[] = [
  ['ordinal', 'int8', (trade) => trade.ordinal],
  ['trade_number', 'int8', (trade) => trade.tradeNumber],
  ['leg', 'int4', (trade) => trade.leg],
  ['direction', 'text', (trade) => trade.direction],
  ['entry_time', 'timestamptz', (trade) => trade.entryTimeMs],
  ['entry_bar', 'int8', (trade) => trade.entryBar],
  ['entry_price', 'float8', (trade) => trade.entryPrice],
  ['exit_time', 'timestamptz', (trade) => trade.exitTimeMs],
  ['exit_bar', 'int8', (trade) => trade.exitBar],
  ['exit_price', 'float8', (trade) => trade.exitPrice],
  ['volume', 'float8', (trade) => trade.volume],
  ['stop_loss', 'float8', (trade) => trade.stopLoss],
  ['take_profit', 'float8', (trade) => trade.takeProfit],
  ['profit', 'float8', (trade) => trade.profit],
  ['commission', 'float8', (trade) => trade.commission],
  ['slippage', 'float8', (trade) => trade.slippage],
  ['exit_reason', 'text', (trade) => trade.exitReason],
  ['equity_after', 'float8', (trade) => trade.equityAfter],
  ['swap', 'float8', (trade) => trade.swap],
  ['mae', 'float8', (trade) => trade.mae],
  ['mfe', 'float8', (trade) => trade.mfe],
  ['pnl_pct', 'float8', (trade) => trade.pnlPct],
  ['r_multiple', 'float8', (trade) => trade.rMultiple],
  ['entry_tag', 'text', (trade) => trade.entryTag],
];
const columnNames = ['run_id', 'tenant_id', ...tradeColumns.map(([column]) => column)];

async function insertTrades(manager: EntityManager, chunk: DoneChunk, trades: readonly Trade[]): Promise<void> {
  const runId = uuidBytes(chunk.run_id);
  const tenantId = Buffer.from(chunk.tenant_id);
  await copyRows(manager, 'backtest_trades', columnNames, trades.length, (fields, row) => {
    fields.field(runId);
    fields.field(tenantId);
    for (const [, type, value] of tradeColumns) writeField(fields, type, value(trades[row]));
  });
}

function writeField(fields: CopyFields, type: FieldType, value: number | string | null | undefined): void {
  if (value === null || value === undefined) fields.nothing();
  else if (typeof value === 'string') fields.text(value);
  else if (type === 'int4') fields.int4(value);
  else if (type === 'int8') fields.int8(value);
  else if (type === 'timestamptz') fields.timestamptz(value);
  else fields.float8(value);
}

async function insertEquity(manager: EntityManager, chunk: DoneChunk, { equity }: CompletedWork): Promise<void> {
  if (equity.length === 0) return;
  const { points, columns } = await packEquity(equity);
  await rows(manager, 'insert into equity_curves (run_id, tenant_id, points, columns) values ($1, $2, $3, $4)', [
    chunk.run_id,
    chunk.tenant_id,
    points,
    columns,
  ]);
}
