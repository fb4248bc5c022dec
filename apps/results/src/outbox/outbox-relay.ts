import { ConfirmedPublisher } from '@barmill/messaging';
import { Readiness, Telemetry, WakeableLoop } from '@barmill/platform';
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
 * sends it twice, which every consumer stands. Rows are picked by lock, not by "id greater than the last": ids commit out of
 * order. Work and hints go by themselves: a queue that does not answer holds up no cancellation.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly published: Counter<'exchange' | 'outcome'>;
  private readonly loops: readonly WakeableLoop[];

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
    const onError = (error: unknown): void => this.logger.warn(`outbox: ${String(error)}`);
    this.loops = [true, false].map((isWork) => new WakeableLoop(async () => await this.carry(isWork), idleMs, onError));
  }

  onApplicationBootstrap(): void {
    this.outbox.onWake(() => this.loops.forEach((loop) => loop.wake()));
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map(async (loop) => await loop.stop()));
    await this.publisher.close();
  }

  /** Publishes one batch. @returns whether any row left the outbox */
  private async carry(isWork: boolean): Promise<boolean> {
    if (!this.publisher.isConnected()) await this.publisher.connect();
    return await this.dataSource.transaction(async (manager) => {
      const waiting = await rows<Waiting>(
        manager,
        `select id, exchange, key, message_id, body, mandatory from outbox
         where mandatory = $1 and next_at <= now() order by id limit $2 for update skip locked`,
        [isWork, confirmWindow],
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
      return sent.length > 0;
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
