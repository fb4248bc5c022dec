import { webhookEvents } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { rows, type Db } from '../database/rows';

/** What happened to a run, as a message tells it. */
interface Happening {
  readonly kind: string;
  readonly runId: string;
  readonly tenantId: string;
  readonly sequence: number;
  readonly status: string;
  readonly error?: string;
}

/** Writes, with the change itself, who is to be told of it: no message without the change, no change without its message. */
@Injectable()
export class NewDeliveries {
  async add(db: Db, { kind, runId, tenantId, sequence, status, error }: Happening): Promise<void> {
    const event = `${kind}.${status}`;
    if (!(webhookEvents as readonly string[]).includes(event)) return;
    const sql = 'select id from webhooks where tenant_id = $1 and is_enabled and $2 = any(events)';
    const listening = await rows<{ id: string }>(db, sql, [tenantId, event]);
    if (listening.length === 0) return;
    const data = { type: kind, id: runId, status, error: error ?? null };
    const payload = JSON.stringify({ type: event, timestamp: new Date().toISOString(), data });
    await rows(
      db,
      `insert into webhook_deliveries (id, tenant_id, webhook_id, message_id, event, payload)
       select one.id, $3, one.webhook_id, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as one (id, webhook_id)`,
      [
        listening.map(() => uuidv7()),
        listening.map(({ id }) => id),
        tenantId,
        `msg_${runId}_${sequence}`,
        event,
        payload,
      ],
    );
  }
}
