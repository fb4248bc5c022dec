import { applyDecorators, Header } from '@nestjs/common';
import { EventStreamOperation } from '../openapi/answers';
import { eventStreamDescription } from './live.schema';

/**
 * A route that returns the frames of a live stream. Nest writes what a generator yields as the client takes it; its own
 * `@Sse` would hold everything that a slow client has not read.
 */
export const EventStream = (summary: string, description = eventStreamDescription): MethodDecorator =>
  applyDecorators(
    EventStreamOperation(summary, description),
    Header('Content-Type', 'text/event-stream; charset=utf-8'),
    Header('Cache-Control', 'no-cache, no-transform'),
    Header('X-Accel-Buffering', 'no'),
  );
