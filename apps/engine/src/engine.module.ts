import { ResultsClientModule } from '@barmill/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { ChunkProtocol } from './chunk-protocol';
import { ChunkRunner } from './chunk-runner';
import { DatasetCache } from './dataset-cache';
import type { EngineConfig } from './engine.config';
import { Departure } from './departure';
import { Presence } from './presence';
import { RunningChunks } from './running-chunks';
import { SweepThreads } from './sweep-threads';
import { WaitingWork } from './waiting-work';
import { WorkController } from './work.controller';
import { WorkQueues } from './work-queues';

@Module({})
export class EngineModule {
  static forConfig(config: EngineConfig): DynamicModule {
    return {
      module: EngineModule,
      imports: [ResultsClientModule.forAddress(config.RESULTS_URL)],
      controllers: [WorkController],
      providers: [
        ChunkProtocol,
        ChunkRunner,
        DatasetCache,
        Departure,
        Presence,
        RunningChunks,
        SweepThreads,
        WaitingWork,
        WorkQueues,
      ],
    };
  }
}
