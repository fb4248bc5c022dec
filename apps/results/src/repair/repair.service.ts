import { queues, type WorkClass } from '@barmill/contracts';
import { ConfirmedPublisher } from '@barmill/messaging';
import { configToken, Telemetry } from '@barmill/platform';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Counter } from 'prom-client';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import type { ResultsConfig } from '../results.config';
import { CancelService } from '../runs/cancel.service';
import type { RunKind, WorkKind } from '../runs/run-events';
import { maxAttempts } from '../work/attempts';
import { runIsCancelling, WorkOutcomes } from '../work/work-outcomes';
import { EventSweep } from './event-sweep';
import { EmptyQueueWatch } from './empty-queue-watch';
import { WorkGauges } from './work-gauges';

const everyMs = 2_000;
/** Any number that no other advisory lock of this service uses. */
const repairLock = 7_003;
const workClasses: readonly WorkClass[] = ['interactive', 'sweep'];

/**
 * Puts right what a death left behind: expired leases, retries that are due, dispatches that nobody claims, cancelled runs
 * whose last chunk is gone. Any replica may do it; a transaction lock lets one at a time.
 */
@Injectable()
export class RepairService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RepairService.name);
  private readonly repaired: Counter<'kind'>;
  private readonly queues: EmptyQueueWatch;
  private timer: NodeJS.Timeout | undefined;
  private current: Promise<void> = Promise.resolve();

  // Eight, because repair is where work, cancellation and the broker meet.
  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: WorkOutcomes,
    private readonly cancellation: CancelService,
    @Inject(configToken) private readonly config: ResultsConfig,
    private readonly gauges: WorkGauges,
    private readonly events: EventSweep,
    publisher: ConfirmedPublisher,
    telemetry: Telemetry,
  ) {
    this.repaired = telemetry.counter('barmill_repairs_total', 'Chunks and runs put right.', ['kind']);
    this.queues = new EmptyQueueWatch(async (queue) => {
      const ready = await publisher.readyMessages(queue);
      this.gauges.setReady(queue, ready);
      return ready;
    });
  }

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.current;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.current = this.repair().catch((error: unknown) => this.logger.warn(`repair: ${String(error)}`));
      void this.current.then(() => {
        if (this.timer) this.schedule();
      });
    }, everyMs);
  }

  /** Each step is a transaction of its own: one that fails keeps no other from its work. */
  private async repair(): Promise<void> {
    const empty = await this.emptyQueues();
    await this.step('gauges', async () => await this.gauges.refresh());
    await this.step('leases', async (manager) => await this.expireLeases(manager));
    await this.step('retries', async (manager) => {
      this.count('retry', await this.outcomes.putBack(manager, `status = 'retry_wait' and next_at <= now()`, []));
    });
    for (const workClass of workClasses) {
      await this.step('dispatches', async (manager) => {
        await this.redispatchLost(manager, workClass, empty.includes(workClass));
      });
    }
    while (await this.step('cancelled', async (manager) => await this.settleCancelled(manager))) continue;
    await this.step('events', async (manager) => await this.events.sweep(manager));
    await this.step('keys', async (manager) => {
      await rows(manager, `delete from idempotency_keys where created_at < now() - interval '24 hours'`);
      await rows(manager, `delete from api_key_usage where day < now() - interval '40 days'`);
      await rows(manager, `delete from webhook_deliveries where ended_at < now() - interval '30 days'`);
      await rows(manager, `delete from workers where last_seen_at < now() - interval '1 day'`);
    });
  }

  /** @returns what the work gave; undefined when another replica is at it, or when it failed. */
  private async step<T>(name: string, work: (manager: EntityManager) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.transactions.run(async (manager) => {
        const lock = await row<{ locked: boolean }>(manager, 'select pg_try_advisory_xact_lock($1) as locked', [
          repairLock,
        ]);
        return lock!.locked ? await work(manager) : undefined;
      });
    } catch (error) {
      this.logger.warn(`repair of ${name}: ${String(error)}`);
      return undefined;
    }
  }

  /** A lease that ran out: the run is going away, or the work goes to another worker, or it has killed too many. */
  private async expireLeases(manager: EntityManager): Promise<void> {
    const expired = await rows<{
      id: string;
      run_id: string;
      run_kind: WorkKind;
      attempts: number;
      cancelling: boolean;
    }>(
      manager,
      `update work_chunks c set attempts = attempts + 1, overtaken_token = token
       where id in (
         select id from work_chunks where status = 'running' and lease_until < now() order by id for update skip locked)
       returning id, run_id, run_kind, attempts - survived as attempts, ${runIsCancelling} as cancelling`,
    );
    for (const chunk of expired) {
      if (chunk.cancelling) await this.outcomes.cancelChunk(manager, chunk.id, chunk.run_kind, chunk.run_id);
      else if (chunk.attempts >= maxAttempts)
        await this.outcomes.giveUp(manager, chunk.id, `No worker answered in ${maxAttempts} attempts.`);
      else await this.outcomes.putBack(manager, 'id = $1', [chunk.id]);
    }
    this.count('lease', expired.length);
  }

  /**
   * Dispatched long ago, its message has left the outbox and waits in no worker, and either its queue is empty or chunks that were dispatched much
   * later have been claimed, though the queue hands out in order: the message is lost.
   */
  private async redispatchLost(manager: EntityManager, workClass: WorkClass, isQueueEmpty: boolean): Promise<void> {
    const lost = await this.outcomes.putBack(
      manager,
      `status = 'dispatched' and work_class = $1 and dispatched_at < now() - make_interval(secs => $2 / 1000.0)
         and coalesce(lease_until < now(), true)
         and not exists (select 1 from outbox o where o.message_id = work_chunks.id || ':' || work_chunks.epoch)
         and ($3 or exists (
           select 1 from work_chunks later
           where later.work_class = work_chunks.work_class and later.status = 'running'
             and later.dispatched_at > work_chunks.dispatched_at + make_interval(secs => $2 / 1000.0)))`,
      [workClass, this.config.LOST_DISPATCH_MS, isQueueEmpty],
    );
    this.count('lost_dispatch', lost);
  }

  /** Takes what waits from runs that are being cancelled, in pages, then ends those with nothing left. @returns whether more waits */
  private async settleCancelled(manager: EntityManager): Promise<boolean> {
    const cancelling = await rows<{ id: string; kind: RunKind }>(
      manager,
      `select id, 'optimization' as kind from optimization_runs where status = 'cancelling'
       union all select id, 'backtest' from backtest_runs where status = 'cancelling'`,
    );
    let taken = 0;
    for (const { id, kind } of cancelling) {
      taken += await this.cancellation.takeWaiting(manager, id);
      await this.cancellation.settle(manager, kind, id, Number.MAX_SAFE_INTEGER);
    }
    return taken > 0;
  }

  private async emptyQueues(): Promise<WorkClass[]> {
    // Messages in these two are worth an alarm; their depth is only shown.
    await Promise.all([queues.dead, queues.unrouted].map(async ({ name }) => await this.queues.isEmpty(name)));
    const readings = await Promise.all(
      workClasses.map(async (workClass) => ({ workClass, empty: await this.queues.isEmpty(queues[workClass].name) })),
    );
    return readings.filter(({ empty }) => empty).map(({ workClass }) => workClass);
  }

  private count(kind: string, count: number): void {
    if (count === 0) return;
    this.repaired.inc({ kind }, count);
    this.logger.warn(`repaired: ${count} × ${kind}`);
  }
}
