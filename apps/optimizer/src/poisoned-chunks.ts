import { runSpec, searchSpec, type PoisonedChunk } from '@barmill/contracts';
import { createSearchSpace } from '@barmill/optimization';
import { ResultsClient } from '@barmill/platform';
import { referencedStrategy } from '@barmill/strategies';
import { Injectable, Logger } from '@nestjs/common';

/** Turns a chunk that no worker survives into recorded failures: a combination without a result is a row, never a hole. */
@Injectable()
export class PoisonedChunks {
  private readonly logger = new Logger(PoisonedChunks.name);

  constructor(private readonly results: ResultsClient) {}

  async record(chunk: PoisonedChunk): Promise<void> {
    const { strategy } = runSpec.parse(JSON.parse(chunk.specJson));
    const { grid, fixed, constraints } = searchSpec.parse(JSON.parse(chunk.searchJson));
    const space = createSearchSpace({ axes: grid, fixed, constraints }, referencedStrategy(strategy));
    const combinationIndex = [...space.indices(chunk.firstIndex, chunk.endIndex)];
    await this.results.planning.failChunk({
      chunkId: chunk.chunkId,
      combinationIndex,
      paramsJson: combinationIndex.map((index) => JSON.stringify(space.at(index))),
      error: chunk.error,
    });
    this.logger.warn(
      `chunk ${chunk.chunkId}: ${combinationIndex.length} combinations recorded as failed: ${chunk.error}`,
    );
  }
}
