import { Telemetry } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import type { Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { rows } from '../database/rows';

/** What waits and what runs, for the dashboards. */
@Injectable()
export class WorkGauges {
  private readonly chunks: Gauge<'work_class' | 'status'>;
  private readonly oldest: Gauge<'work_class'>;
  private readonly ready: Gauge<'queue'>;
  private readonly outbox: Gauge;

  constructor(
    private readonly dataSource: DataSource,
    telemetry: Telemetry,
  ) {
    this.chunks = telemetry.gauge('barmill_chunks', 'Chunks that are not ended, by state.', ['work_class', 'status']);
    this.oldest = telemetry.gauge(
      'barmill_oldest_dispatched_chunk_seconds',
      'Age of the oldest dispatch that nobody has claimed.',
      ['work_class'],
    );
    this.ready = telemetry.gauge('barmill_queue_ready_messages', 'Messages ready in a queue of the broker.', ['queue']);
    this.outbox = telemetry.gauge('barmill_outbox_messages', 'Messages that wait in the outbox.');
  }

  setReady(queue: string, messages: number): void {
    this.ready.set({ queue }, messages);
  }

  async refresh(): Promise<void> {
    const found = await rows<{ work_class: string; status: string; count: number; oldest_s: number }>(
      this.dataSource,
      `select work_class, status, count(*)::int as count, extract(epoch from max(now() - dispatched_at))::float8 as oldest_s
       from work_chunks where status in ('planned', 'dispatched', 'running', 'retry_wait') group by work_class, status`,
    );
    this.chunks.reset();
    this.oldest.reset();
    for (const { work_class, status, count, oldest_s } of found) {
      this.chunks.set({ work_class, status }, count);
      if (status === 'dispatched') this.oldest.set({ work_class }, oldest_s);
    }
    const [waiting] = await rows<{ count: number }>(this.dataSource, 'select count(*)::int as count from outbox');
    this.outbox.set(waiting.count);
  }
}
