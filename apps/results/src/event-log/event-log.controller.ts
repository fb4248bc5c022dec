import type { EventLogPage, ListEventsRequest } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { EventLogQueries } from './event-log.queries';

@Controller()
export class EventLogController {
  constructor(private readonly events: EventLogQueries) {}

  @GrpcMethod('EventLog', 'List')
  async list(request: ListEventsRequest): Promise<EventLogPage> {
    return await this.events.list(request);
  }
}
