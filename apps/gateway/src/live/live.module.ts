import { Module } from '@nestjs/common';
import { LiveStreams } from './live-streams';
import { RunEventsController } from './run-events.controller';
import { RunWakeups } from './run-wakeups';

@Module({ controllers: [RunEventsController], providers: [RunWakeups, LiveStreams], exports: [LiveStreams] })
export class LiveModule {}
