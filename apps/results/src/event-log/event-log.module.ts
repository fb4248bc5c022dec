import { Module } from '@nestjs/common';
import { EventLogController } from './event-log.controller';
import { EventLogQueries } from './event-log.queries';

@Module({ controllers: [EventLogController], providers: [EventLogQueries] })
export class EventLogModule {}
