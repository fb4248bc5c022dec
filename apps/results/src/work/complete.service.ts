import { type CompleteHeader, type CompleteReply } from '@barmill/contracts';
import { Telemetry } from '@barmill/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { EntityManager } from 'typeorm';
import { CpuBudgets } from '../administration/cpu-budgets';
import { CandleAnswers } from '../candles/candle-answers';
import { row } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { CancelService } from '../runs/cancel.service';
import type { RunKind, WorkKind } from '../runs/run-events';
import { BacktestWriter } from './backtest-writer';
import { CombinationsWriter } from './combinations-writer';
import type { CompletedWork } from './completed-work';
import { ReturnsWriter } from './returns-writer';
import { requireOwnIndexes, type ChunkRange } from './own-indexes';

export interface DoneChunk extends ChunkRange {
  readonly id: string;
  readonly tenant_id: string;
  readonly run_id: string;
  readonly run_kind: WorkKind;
  /** What its combinations are wanted for: "figures", or "returns". */
  readonly wanted: string;
}

/**
 * Takes results in: rows, status, counters and events in one transaction, guarded by the fence token. Nobody ever sees half a
 * chunk, and a worker that was overtaken changes nothing.
 */
@Injectable()
export class CompleteService {
  private readonly logger = new Logger(CompleteService.name);
  private readonly stored: Counter<'kind'>;

  constructor(
    private readonly transactions: Transactions,
    private readonly combinations: CombinationsWriter,
    private readonly backtests: BacktestWriter,
    private readonly candles: CandleAnswers,
    private readonly returns: ReturnsWriter,
    private readonly cancellation: CancelService,
    private readonly budgets: CpuBudgets,
    telemetry: Telemetry,
  ) {
    this.stored = telemetry.counter('barmill_rows_stored_total', 'Rows stored of finished work.', ['kind']);
  }

  async complete(work: CompletedWork): Promise<CompleteReply> {
    const { verdict, kind } = await this.transactions.run(async (manager) => {
      const chunk = await markDone(manager, work.header);
      if (!chunk) return { verdict: await this.explainRefusal(manager, work.header) };
      await this.store(manager, chunk, work);
      return { verdict: 'accepted', kind: chunk.run_kind };
    });
    if (kind === 'backtest') this.stored.inc({ kind: 'trade' }, work.trades.length);
    if (kind === 'optimization') this.stored.inc({ kind: 'combination' }, indexesOf(work).length);
    return { verdict };
  }

  private async store(manager: EntityManager, chunk: DoneChunk, work: CompletedWork): Promise<void> {
    if (chunk.run_kind === 'candles') await this.candles.keep(manager, chunk.run_id, work.candles);
    else await this.storeRows(manager, chunk, chunk.run_kind, work);
    await this.budgets.charge(manager, chunk.run_kind, chunk.run_id, work.header.cpuMs);
  }

  private async storeRows(manager: EntityManager, chunk: DoneChunk, kind: RunKind, work: CompletedWork): Promise<void> {
    requireOwnIndexes(chunk, indexesOf(work));
    if (kind === 'backtest') await this.backtests.write(manager, chunk, work);
    else if (chunk.wanted === 'returns') await this.returns.write(manager, chunk, work);
    else await this.combinations.write(manager, chunk, work);
    await this.cancellation.settle(manager, kind, chunk.run_id);
  }

  /** The same work again is no error: the worker did not hear the first answer. Other results for the same work are a defect worth an alarm. */
  private async explainRefusal(manager: EntityManager, header: CompleteHeader): Promise<string> {
    const chunk = await row<{ status: string; token: number; checksum: string | null }>(
      manager,
      'select status, token, checksum from work_chunks where id = $1',
      [header.chunkId],
    );
    if (!chunk) return 'fenced';
    if (chunk.status === 'cancelled') return 'cancelled';
    if (chunk.status === 'done' && chunk.checksum !== header.checksum) {
      this.logger.error(
        `ALARM: chunk ${header.chunkId} gave ${chunk.checksum} before and ${header.checksum} now: the work is not deterministic`,
      );
      return 'fenced';
    }
    return chunk.status === 'done' && chunk.token === header.token ? 'repeated' : 'fenced';
  }
}

async function markDone(manager: EntityManager, header: CompleteHeader): Promise<DoneChunk | undefined> {
  return await row<DoneChunk>(
    manager,
    `update work_chunks set status = 'done', checksum = $3, cpu_ms = $4, bars = $5, lease_until = null, finished_at = now()
     where id = $1 and token = $2 and status = 'running'
     returning id, tenant_id, run_id, run_kind, combinations, first_index, end_index, wanted`,
    [header.chunkId, header.token, header.checksum, header.cpuMs, header.bars],
  );
}

function indexesOf({ combinations, returns }: CompletedWork): number[] {
  return [...combinations, ...returns].flatMap(({ combinationIndex }) => [...combinationIndex]);
}
