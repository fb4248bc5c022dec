import { DomainError, type CandleColumns, type CandlesReply, type ClaimReply } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows, type Db } from '../database/rows';

interface Stored {
  readonly status: string;
  readonly error: string | null;
  readonly bars: number | null;
  readonly has_volume: boolean | null;
  readonly has_spread: boolean | null;
  readonly has_more: boolean | null;
  readonly columns: Buffer | null;
}

/** Questions about the bars of runs, and what engines answered. */
@Injectable()
export class CandleAnswers {
  /** What is known of a question; undefined: it was not asked. */
  async find(db: Db, runId: string, questionSha256: string): Promise<CandlesReply | undefined> {
    const stored = await row<Stored>(
      db,
      `select status, error, bars, has_volume, has_spread, has_more, columns from candle_answers
       where run_id = $1 and question_sha256 = $2`,
      [runId, questionSha256],
    );
    return stored && { status: stored.status, error: stored.error ?? '', candles: columnsOf(stored) };
  }

  /** What an engine needs to answer. */
  async question(
    manager: EntityManager,
    id: string,
  ): Promise<Pick<ClaimReply, 'specJson' | 'paramsJson' | 'candlesJson'>> {
    const asked = await row<{ spec: string; params: string; question: string }>(
      manager,
      `select r.spec::text, r.params::text, a.question::text from candle_answers a join backtest_runs r on r.id = a.run_id
       where a.id = $1`,
      [id],
    );
    return { specJson: asked!.spec, paramsJson: asked!.params, candlesJson: asked!.question };
  }

  /** Whether anybody still wants to know. */
  async isWaiting(manager: EntityManager, id: string): Promise<boolean> {
    const found = await rows(
      manager,
      `select 1 from candle_answers a join backtest_runs r on r.id = a.run_id
       where a.id = $1 and a.status = 'waiting' and r.deleted_at is null`,
      [id],
    );
    return found.length > 0;
  }

  /** Keeps an answer; of a question that is gone meanwhile nothing is kept. @throws DomainError `wrong_columns` */
  async keep(manager: EntityManager, id: string, candles: CandleColumns | undefined): Promise<void> {
    if (!candles) throw new DomainError('malformed', 'wrong_columns', 'A question about bars came back without any.');
    await rows(
      manager,
      `update candle_answers set status = 'answered', bars = $2, has_volume = $3, has_spread = $4, has_more = $5,
         columns = $6, ended_at = now()
       where id = $1 and status = 'waiting'`,
      [id, candles.bars, candles.hasVolume, candles.hasSpread, candles.hasMore, candles.columns],
    );
  }

  async fail(manager: EntityManager, id: string, error: string): Promise<void> {
    await rows(
      manager,
      `update candle_answers set status = 'failed', error = $2, ended_at = now() where id = $1 and status = 'waiting'`,
      [id, error],
    );
  }
}

function columnsOf({ bars, columns, ...has }: Stored): CandleColumns | null {
  if (bars === null || columns === null) return null;
  const { has_volume: hasVolume, has_spread: hasSpread, has_more: hasMore } = has;
  return { bars, columns, hasVolume: hasVolume!, hasSpread: hasSpread!, hasMore: hasMore! };
}
