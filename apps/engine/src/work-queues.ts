import { WorkQueueServer } from '@barmill/messaging';
import { configToken, Readiness } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EngineConfig } from './engine.config';

/** The two queues this engine takes work from, with slots of its own for each: a long sweep never delays a backtest. */
@Injectable()
export class WorkQueues {
  readonly servers: readonly WorkQueueServer[];

  constructor(@Inject(configToken) config: EngineConfig, readiness: Readiness) {
    const common = { url: config.RABBITMQ_URL, drainMs: 5_000, againAfterMs: 1_000 };
    this.servers = [
      // One ahead for each slot: a thread goes on with it while the rows of its last chunk are handed over.
      new WorkQueueServer({
        ...common,
        workClass: 'sweep',
        slots: config.SWEEP_SLOTS,
        ahead: config.SWEEP_SLOTS,
      }),
      new WorkQueueServer({ ...common, workClass: 'interactive', slots: config.INTERACTIVE_SLOTS }),
    ];
    readiness.add('broker', () => {
      if (!this.servers.every((server) => server.isConnected())) throw new Error('no connection to RabbitMQ');
    });
  }

  async stopConsuming(): Promise<void> {
    await Promise.all(this.servers.map(async (server) => await server.stopConsuming()));
  }
}
