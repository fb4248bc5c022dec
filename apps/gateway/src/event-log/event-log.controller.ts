import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { EventLogService } from './event-log.service';
import { eventLogPageSchema, eventLogQuery, type EventLogPageView, type EventLogQuery } from './logged-event.schema';

@ApiTags(tags.events)
@Controller('v1/events')
export class EventLogController {
  constructor(private readonly events: EventLogService) {}

  @Get()
  @NeedsScope('read')
  @Operation(
    'List events',
    { status: 200, schema: eventLogPageSchema, description: 'Newest first, or oldest first from a cursor on.' },
    'Stored events of all backtests, optimizations and batches, for clients that poll. With `order=asc` each page goes on exactly where the ' +
      'one before ended: no event is missed and none comes twice.',
  )
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: eventLogQuery }) query: EventLogQuery,
  ): Promise<EventLogPageView> {
    return await this.events.list(tenantId, query);
  }
}
