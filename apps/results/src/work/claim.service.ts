import {
  chunkMoves,
  DomainError,
  isTerminal,
  type ClaimReply,
  type ClaimRequest,
  type ExtendReply,
  type ExtendRequest,
} from '@barmill/contracts';
import { configToken, Telemetry } from '@barmill/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { EntityManager } from 'typeorm';
import { CandleAnswers } from '../candles/candle-answers';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import type { ResultsConfig } from '../results.config';
import { RunEvents, type WorkKind } from '../runs/run-events';
import { maxAttempts } from './attempts';
import { runIsCancelling, WorkOutcomes } from './work-outcomes';

interface Chunk {
  id: string;
  run_id: string;
  run_kind: WorkKind;
  status: string;
  epoch: number;
  token: number;
  attempts: number;
  survived: number;
  claim_id: string | null;
  first_index: string;
  end_index: string;
  trials_json: string | null;
  wanted: string;
  lease_live: boolean;
}

/**
 * Gives chunks to workers. A claim hands out a fence token and a lease: of all who ever held a chunk only the latest can
 * complete it, and a holder that shows no sign of life loses it. Whether a lease is over is asked of the database's clock alone.
 */
@Injectable()
export class ClaimService {
  private readonly logger = new Logger(ClaimService.name);
  private readonly claims: Counter<'verdict'>;

  constructor(
    private readonly transactions: Transactions,
    private readonly events: RunEvents,
    private readonly outcomes: WorkOutcomes,
    private readonly candles: CandleAnswers,
    @Inject(configToken) private readonly config: ResultsConfig,
    telemetry: Telemetry,
  ) {
    this.claims = telemetry.counter('barmill_claims_total', 'Claims of chunks by verdict.', ['verdict']);
  }

  async claim(request: ClaimRequest): Promise<ClaimReply> {
    const reply = await this.transactions.run(async (manager) => await this.claimIn(manager, request));
    this.claims.inc({ verdict: reply.verdict === 'granted' ? 'granted' : reply.reason });
    return reply;
  }

  /** @throws DomainError `unknown_run` */
  async readSpec(runId: string): Promise<string> {
    const run = await row<{ spec: string }>(
      this.transactions.dataSource,
      `select spec::text from optimization_runs where id = $1
       union all select spec::text from backtest_runs where id = $1
       union all select r.spec::text from candle_answers a join backtest_runs r on r.id = a.run_id where a.id = $1`,
      [runId],
    );
    if (!run) throw new DomainError('not_found', 'unknown_run', `There is no run ${runId}.`);
    return run.spec;
  }

  /** A sign of life. The answer tells a holder that was overtaken or cancelled to stop. */
  async extend({ chunkId, token }: ExtendRequest): Promise<ExtendReply> {
    const chunk = await row<{ cancelling: boolean }>(
      this.transactions.dataSource,
      `update work_chunks c set lease_until = now() + make_interval(secs => $3 / 1000.0)
       where id = $1 and token = $2 and status = 'running'
       returning ${runIsCancelling} as cancelling`,
      [chunkId, token, this.config.LEASE_MS],
    );
    if (!chunk) {
      await this.outcomes.survived(this.transactions.dataSource, chunkId, token);
      return { verdict: 'fenced' };
    }
    return { verdict: chunk.cancelling ? 'cancelled' : 'extended' };
  }

  private async claimIn(manager: EntityManager, request: ClaimRequest): Promise<ClaimReply> {
    const chunk = await row<Chunk>(
      manager,
      'select *, trials::text as trials_json, coalesce(lease_until > now(), false) as lease_live from work_chunks where id = $1 for update',
      [request.chunkId],
    );
    if (!chunk) return dropped('unknown');
    const reason = refusal(chunk, request);
    if (reason) return dropped(reason);
    if (await this.isCancelling(manager, chunk)) {
      await this.outcomes.cancelChunk(manager, chunk.id, chunk.run_kind, chunk.run_id);
      return dropped('cancelled');
    }
    const died = chunk.status === 'running' && !isRepeated(chunk, request);
    if (died && chunk.attempts - chunk.survived + 1 >= maxAttempts) {
      this.logger.error(`chunk ${chunk.id} took ${maxAttempts} workers with it: no more attempts`);
      await this.outcomes.giveUp(manager, chunk.id, `The worker died ${maxAttempts} times while it ran this.`);
      return dropped('poisoned');
    }
    return await this.grant(manager, chunk, request, died ? 1 : 0);
  }

  /** A claim whose answer was not heard is granted as it was; any other takes the chunk over. */
  private async grant(
    manager: EntityManager,
    chunk: Chunk,
    request: ClaimRequest,
    deaths: number,
  ): Promise<ClaimReply> {
    const granted = await row<{ token: number; attempts: number }>(
      manager,
      `update work_chunks set status = 'running', owner = $2, claim_id = $3, token = token + $4, attempts = attempts + $5,
         overtaken_token = case when $5 = 1 then token else overtaken_token end,
         lease_until = now() + make_interval(secs => $6 / 1000.0), claimed_at = case when $4 = 1 then clock_timestamp() else claimed_at end
       where id = $1 returning token, attempts`,
      [chunk.id, request.workerId, request.claimId, isRepeated(chunk, request) ? 0 : 1, deaths, this.config.LEASE_MS],
    );
    const run = await this.workOf(manager, chunk);
    return {
      verdict: 'granted',
      reason: '',
      token: granted!.token,
      attempt: granted!.attempts + 1,
      leaseMs: this.config.LEASE_MS,
      runId: chunk.run_id,
      runKind: chunk.run_kind,
      firstIndex: Number(chunk.first_index),
      endIndex: Number(chunk.end_index),
      trialsJson: chunk.trials_json ?? undefined,
      wanted: chunk.wanted,
      ...run,
    };
  }

  private async workOf(
    manager: EntityManager,
    { run_kind: kind, run_id: runId }: Chunk,
  ): Promise<Pick<ClaimReply, 'specJson' | 'paramsJson' | 'searchJson' | 'candlesJson'>> {
    if (kind === 'backtest') return await this.startBacktest(manager, runId);
    if (kind === 'candles') return await this.candles.question(manager, runId);
    return await this.readOptimization(manager, runId);
  }

  private async startBacktest(
    manager: EntityManager,
    runId: string,
  ): Promise<{ specJson: string; paramsJson: string }> {
    const started = await row(
      manager,
      `update backtest_runs set status = 'running', started_at = now() where id = $1 and status = 'pending' returning id`,
      [runId],
    );
    if (started) await this.events.state(manager, 'backtest', runId, 'running');
    const run = await row<{ spec: string; params: string }>(
      manager,
      'select spec::text, params::text from backtest_runs where id = $1',
      [runId],
    );
    return { specJson: run!.spec, paramsJson: run!.params };
  }

  private async readOptimization(
    manager: EntityManager,
    runId: string,
  ): Promise<{ specJson: string; searchJson: string }> {
    const run = await row<{ spec: string; search: string }>(
      manager,
      'select spec::text, search::text from optimization_runs where id = $1',
      [runId],
    );
    return { specJson: run!.spec, searchJson: run!.search };
  }

  private async isCancelling(manager: EntityManager, chunk: Chunk): Promise<boolean> {
    if (chunk.run_kind === 'candles') return !(await this.candles.isWaiting(manager, chunk.run_id));
    const table = chunk.run_kind === 'backtest' ? 'backtest_runs' : 'optimization_runs';
    const found = await rows(
      manager,
      `select 1 from ${table} where id = $1 and status in ('cancelling', 'cancelled')`,
      [chunk.run_id],
    );
    return found.length > 0;
  }
}

/** Why a message's chunk is not given out; undefined when it is. */
function refusal(chunk: Chunk, request: ClaimRequest): string | undefined {
  if (isTerminal(chunkMoves, chunk.status)) return chunk.status;
  if (chunk.epoch !== request.epoch) return 'stale';
  if (isRepeated(chunk, request)) return undefined;
  if (chunk.status === 'running') return chunk.lease_live && !request.redelivered ? 'held' : undefined;
  return chunk.status === 'dispatched' ? undefined : chunk.status;
}

function isRepeated(chunk: Chunk, { claimId }: ClaimRequest): boolean {
  return chunk.status === 'running' && claimId !== '' && chunk.claim_id === claimId;
}

function dropped(reason: string): ClaimReply {
  return {
    verdict: 'dropped',
    reason,
    token: 0,
    leaseMs: 0,
    runId: '',
    runKind: '',
    firstIndex: 0,
    endIndex: 0,
    specJson: '',
    attempt: 0,
    wanted: '',
  };
}
