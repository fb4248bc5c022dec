import {
  canonicalJson,
  DomainError,
  runSpec,
  type AskCandlesRequest,
  type CandlesReply,
  type CandlesRun,
  type RunRef,
  type RunSpec,
} from '@barmill/contracts';
import type { BlobStore } from '@barmill/storage';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { CpuBudgets } from '../administration/cpu-budgets';
import { row } from '../database/rows';
import { blobStoreToken } from '../market-data/blob-store.token';
import { columnFileKey } from '../market-data/column-file-key';
import { Outbox } from '../outbox/outbox';
import { Transactions } from '../outbox/transactions';
import { queueInteractive } from '../runs/interactive-chunk';
import { CandleAnswers } from './candle-answers';

/** Questions of a tenant that wait at once. */
const mostWaiting = 32;
const waiting: CandlesReply = { status: 'waiting', error: '', candles: null };

/** Takes questions about the bars of runs. The same question of the same run is one, whoever asks it. */
@Injectable()
export class CandlesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly answers: CandleAnswers,
    private readonly budgets: CpuBudgets,
    private readonly outbox: Outbox,
    @Inject(blobStoreToken) private readonly store: BlobStore,
  ) {}

  /** @throws DomainError `unknown_run` */
  async readRun({ tenantId, id }: RunRef): Promise<CandlesRun> {
    const sql = 'select spec::text, params::text from backtest_runs where id = $1 and tenant_id = $2';
    const run = await row<{ spec: string; params: string }>(this.transactions.dataSource, sql, [id, tenantId]);
    if (!run) throw new DomainError('not_found', 'unknown_run', `There is no backtest ${id}.`);
    return { specJson: run.spec, paramsJson: run.params };
  }

  /** @throws DomainError `unknown_run`, `bars_gone`, `too_many_questions`, or `cpu_budget_spent` */
  async ask({ run, questionJson, keyId }: AskCandlesRequest): Promise<CandlesReply> {
    const { specJson } = await this.readRun(run!);
    const question = canonicalJson(JSON.parse(questionJson));
    const sha256 = createHash('sha256').update(question).digest('hex');
    const known = await this.answers.find(this.transactions.dataSource, run!.id, sha256);
    if (known) return known;
    await this.requireBars(runSpec.parse(JSON.parse(specJson)));
    await this.transactions.run(async (manager) => {
      const id = await insertQuestion(manager, run!, sha256, question);
      if (id === undefined) return;
      await this.budgets.admit(manager, 'candles', id, keyId);
      await queueInteractive(manager, this.outbox, { kind: 'candles', tenantId: run!.tenantId, runId: id });
    });
    return waiting;
  }

  private async requireBars({ timeframe, dataset, contexts }: RunSpec): Promise<void> {
    for (const bars of [{ timeframe, dataset }, ...contexts]) {
      if (await this.store.has(columnFileKey(bars.dataset.sha256))) continue;
      const detail = `The ${bars.timeframe} bars of the run are gone: no stored data set has the content ${bars.dataset.sha256}.`;
      throw new DomainError('conflict', 'bars_gone', detail);
    }
  }
}

/** @returns the id of the new question; undefined: somebody asked the same meanwhile */
async function insertQuestion(
  manager: EntityManager,
  { tenantId, id }: RunRef,
  sha256: string,
  question: string,
): Promise<string | undefined> {
  const open = await row<{ count: number }>(
    manager,
    `select count(*)::int as count from candle_answers where tenant_id = $1 and status = 'waiting'`,
    [tenantId],
  );
  if (open!.count >= mostWaiting) {
    const detail = `${open!.count} questions about bars wait already; at most ${mostWaiting} may.`;
    throw new DomainError('exhausted', 'too_many_questions', detail, [], 1);
  }
  const made = await row<{ id: string }>(
    manager,
    `insert into candle_answers (id, run_id, tenant_id, question_sha256, question) values ($1, $2, $3, $4, $5)
     on conflict (run_id, question_sha256) do nothing returning id`,
    [uuidv7(), id, tenantId, sha256, question],
  );
  return made?.id;
}
