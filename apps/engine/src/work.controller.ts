import { exchanges, type CancelMessage, type WorkMessage } from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload, RmqContext } from '@nestjs/microservices';
import { ChunkRunner } from './chunk-runner';
import { RunningChunks } from './running-chunks';

@Controller()
export class WorkController {
  constructor(
    private readonly runner: ChunkRunner,
    private readonly running: RunningChunks,
  ) {}

  @EventPattern<string>('sweep')
  async sweep(@Payload() message: WorkMessage, @Ctx() context: RmqContext): Promise<void> {
    await this.runner.run(message, 'sweep', isRedelivered(context));
  }

  @EventPattern<string>('interactive')
  async interactive(@Payload() message: WorkMessage, @Ctx() context: RmqContext): Promise<void> {
    await this.runner.run(message, 'interactive', isRedelivered(context));
  }

  @EventPattern<string>(exchanges.control.name)
  cancel(@Payload() { runId }: CancelMessage): void {
    this.running.cancelRun(runId);
  }
}

function isRedelivered(context: RmqContext): boolean {
  return (context.getMessage() as { fields: { redelivered: boolean } }).fields.redelivered;
}
