import { exchanges, type RunEventMessage } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { RunWakeups } from './run-wakeups';

/** Takes what results announces after its commits. */
@Controller()
export class RunEventsController {
  constructor(private readonly wakeups: RunWakeups) {}

  @EventPattern<string>(exchanges.events.name)
  announced(@Payload() message: RunEventMessage): void {
    this.wakeups.wake(message.runId, message.sequence);
  }
}
