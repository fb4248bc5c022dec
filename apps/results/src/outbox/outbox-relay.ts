import { ConfirmedPublisher } from '@barmill/messaging';
import { Readiness, Telemetry } from '@barmill/platform';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Counter } from 'prom-client';
import { DataSource, type EntityManager } from 'typeorm';
import { rows } from '../database/rows';
import { Outbox, type OutboxEntry } from './outbox';

interface Waiting extends Omit<OutboxEntry, 'tenantId' | 'messageId'> {
  readonly id: string;
  readonly message_id: string;
}

/** Unconfirmed messages at once. */
const confirmWindow = 200;
const idleMs = 500;

/**
 * Carries the outbox to the broker. A row goes once the broker has confirmed and routed its message; a crash in between
 * sends it twice, which every consumer stands. Rows are picked by lock, not by "id greater than the last": ids commit out of order.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly published: Counter<'exchange' | 'outcome'>;
  private stopping = false;
  private loop: Promise<void> = Promise.resolve();
  private woken = false;
  private rouse: () => void = () => undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly publisher: ConfirmedPublisher,
    telemetry: Telemetry,
    readiness: Readiness,
  ) {
    this.published = telemetry.counter('barmill_outbox_published_total', 'Messages taken from the outbox.', [
      'exchange',
      'outcome',
    ]);
    readiness.add('broker', () => {
      if (!this.publisher.isConnected()) throw new Error('no connection to RabbitMQ');
    });
  }

  onApplicationBootstrap(): void {
    this.outbox.onWake(() => {
      this.woken = true;
      this.rouse();
    });
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.rouse();
    await this.loop;
    await this.publisher.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      let carried = 0;
      try {
        if (!this.publisher.isConnected()) await this.publisher.connect();
        carried = await this.carry();
      } catch (error) {
        this.logger.warn(`outbox: ${String(error)}`);
      }
      if (carried === 0) await this.idle();
    }
  }

  private async idle(): Promise<void> {
    if (!this.woken && !this.stopping) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, idleMs);
        this.rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.woken = false;
  }

  /** Publishes one batch. @returns how many rows left the outbox. */
  private async carry(): Promise<number> {
    return await this.dataSource.transaction(async (manager) => {
      const waiting = await rows<Waiting>(
        manager,
        `select id, exchange, key, message_id, body, mandatory from outbox
         where next_at <= now() order by id limit $1 for update skip locked`,
        [confirmWindow],
      );
      const outcomes = await Promise.allSettled(
        waiting.map(
          async ({ message_id, ...message }) =>
            await this.publisher.publishConfirmed({ ...message, messageId: message_id }),
        ),
      );
      const sent = waiting.filter((_, index) => outcomes[index].status === 'fulfilled');
      await this.remove(manager, sent);
      await this.postpone(manager, waiting, outcomes);
      return sent.length;
    });
  }

  private async remove(manager: EntityManager, sent: readonly Waiting[]): Promise<void> {
    if (sent.length === 0) return;
    await rows(manager, 'delete from outbox where id = any($1::bigint[])', [sent.map(({ id }) => id)]);
    for (const { exchange } of sent) this.published.inc({ exchange, outcome: 'sent' });
  }

  private async postpone(
    manager: EntityManager,
    waiting: readonly Waiting[],
    outcomes: PromiseSettledResult<void>[],
  ): Promise<void> {
    const failed = waiting.filter((_, index) => outcomes[index].status === 'rejected');
    if (failed.length === 0) return;
    await rows(manager, `update outbox set next_at = now() + interval '1 second' where id = any($1::bigint[])`, [
      failed.map(({ id }) => id),
    ]);
    for (const { exchange } of failed) this.published.inc({ exchange, outcome: 'failed' });
    const first = outcomes.find((outcome) => outcome.status === 'rejected');
    this.logger.warn(
      `${failed.length} of ${waiting.length} messages not sent, tried again in 1 s: ${String(first?.reason)}`,
    );
  }
}
