import { engineVersion } from '@barmill/contracts';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { EngineConfig } from './engine.config';
import { WaitingWork } from './waiting-work';

const everyMs = 5_000;

/** Tells results that this engine is there, with how many slots (the planner sizes chunks and the dispatch window by it), and which messages wait in it. */
@Injectable()
export class Presence implements OnApplicationBootstrap {
  private readonly logger = new Logger(Presence.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly results: ResultsClient,
    private readonly waiting: WaitingWork,
    @Inject(configToken) private readonly config: EngineConfig,
  ) {}

  onApplicationBootstrap(): void {
    void this.beat(false);
    this.timer = setInterval(() => void this.beat(false), everyMs);
  }

  async leave(): Promise<void> {
    clearInterval(this.timer);
    await this.beat(true);
  }

  private async beat(leaving: boolean): Promise<void> {
    try {
      await this.results.work.heartbeat({
        workerId: this.config.WORKER_ID,
        sweepSlots: this.config.SWEEP_SLOTS,
        interactiveSlots: this.config.INTERACTIVE_SLOTS,
        engineVersion,
        leaving,
        held: this.waiting.messages.map(({ chunkId, epoch }) => ({ chunkId, epoch })),
      });
    } catch (error) {
      this.logger.debug(`heartbeat not heard: ${String(error)}`);
    }
  }
}
