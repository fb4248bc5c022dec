import { workMessageId, exchanges, type WorkClass } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { rows, type Db } from '../database/rows';

export interface OutboxEntry {
  readonly tenantId: string;
  readonly exchange: string;
  readonly key: string;
  readonly messageId: string;
  readonly body: object;
  readonly mandatory: boolean;
}

/** Messages that leave once the transaction that wrote them has committed. */
@Injectable()
export class Outbox {
  private readonly signal = new EventEmitter();

  async add(db: Db, entries: readonly OutboxEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await rows(
      db,
      `insert into outbox (tenant_id, exchange, key, message_id, body, mandatory)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::jsonb[], $6::boolean[])`,
      [
        entries.map((entry) => entry.tenantId),
        entries.map((entry) => entry.exchange),
        entries.map((entry) => entry.key),
        entries.map((entry) => entry.messageId),
        entries.map((entry) => JSON.stringify(entry.body)),
        entries.map((entry) => entry.mandatory),
      ],
    );
  }

  /** Tells the relay of this process that something waits; call it after the commit. Other processes look by themselves. */
  wake(): void {
    this.signal.emit('wake');
  }

  onWake(listener: () => void): void {
    this.signal.on('wake', listener);
  }
}

export interface DispatchedChunk {
  readonly id: string;
  readonly tenant_id: string;
  readonly run_id: string;
  readonly epoch: number;
  readonly work_class: WorkClass;
}

/** The work message of a chunk that was just dispatched. */
export function workEntry(chunk: DispatchedChunk): OutboxEntry {
  return {
    tenantId: chunk.tenant_id,
    exchange: exchanges.work.name,
    key: chunk.work_class,
    messageId: workMessageId({ chunkId: chunk.id, epoch: chunk.epoch }),
    body: { v: 1, chunkId: chunk.id, runId: chunk.run_id, epoch: chunk.epoch },
    mandatory: true,
  };
}
