import type { EventPlace, LoggedEvent } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { rfc3339 } from '../http/time';
import { shownPayload } from '../live/stored-frames';
import { cursorParts, invalidCursor, writeCursor } from '../paging/cursor';
import { findDeadlineMs } from '../paging/list-query';
import type { EventLogPageView, EventLogQuery, LoggedEventView } from './logged-event.schema';

/** What a cursor holds; null: before the first event. */
const place = z.tuple([z.string().regex(/^\d{1,19}$/), z.uuid(), z.int().nonnegative()]).nullable();

/** Reads the events of all runs and batches of a tenant. */
@Injectable()
export class EventLogService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string, query: EventLogQuery): Promise<EventLogPageView> {
    const { limit, order, cursor, run_id: runId, kind, type } = query;
    const name = ['events', order, runId, kind, type].map((part) => part ?? '').join(' ');
    const after = cursor === undefined ? null : placeIn(name, cursor);
    const isAscending = order === 'asc';
    const request = { tenantId, limit, isAscending, after, runId, kind, type };
    const page = await this.results.eventLog.list(request, findDeadlineMs);
    const last = page.last ?? after;
    return {
      data: page.events.map(eventView),
      next_cursor: isAscending || page.hasMore ? writeCursor(name, last && writtenPlace(last)) : null,
      has_more: page.hasMore,
    };
  }
}

function eventView({ place: at, kind, event }: LoggedEvent): LoggedEventView {
  const { sequence, type, payloadJson, createdAtMs } = event!;
  const data = shownPayload(JSON.parse(payloadJson) as object);
  return { run_id: at!.runId, kind, sequence, type, data, created_at: rfc3339(createdAtMs) };
}

const writtenPlace = ({ transaction, runId, sequence }: EventPlace) => [transaction, runId, sequence];

/** @throws DomainError `invalid_cursor` */
function placeIn(name: string, cursor: string): EventPlace | null {
  const [of, written] = cursorParts(cursor);
  const read = place.safeParse(written);
  if (of !== name || !read.success) throw invalidCursor();
  if (read.data === null) return null;
  const [transaction, runId, sequence] = read.data;
  return { transaction, runId, sequence };
}
