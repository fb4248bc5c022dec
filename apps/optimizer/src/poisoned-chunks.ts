import { chunkTrials, runSpec, searchSpec, type ChunkTrials, type PoisonedChunk } from '@barmill/contracts';
import { gridOf } from '@barmill/optimization';
import { ResultsClient } from '@barmill/platform';
import { referencedStrategy } from '@barmill/strategies';
import { Injectable, Logger } from '@nestjs/common';

/** Turns a chunk that no worker survives into recorded failures: a combination without a result is a row, never a hole. */
@Injectable()
export class PoisonedChunks {
  private readonly logger = new Logger(PoisonedChunks.name);

  constructor(private readonly results: ResultsClient) {}

  async record(chunk: PoisonedChunk): Promise<void> {
    const { index: combinationIndex, params, market = [] } = combinationsOf(chunk);
    await this.results.planning.failChunk({
      chunkId: chunk.chunkId,
      combinationIndex,
      paramsJson: params.map((each) => JSON.stringify(each)),
      market,
      error: chunk.error,
    });
    this.logger.warn(
      `chunk ${chunk.chunkId}: ${combinationIndex.length} combinations recorded as failed: ${chunk.error}`,
    );
  }
}

/** Those that the chunk names, or that its grid admits of its range. */
function combinationsOf({ trialsJson, specJson, searchJson, firstIndex, endIndex }: PoisonedChunk): ChunkTrials {
  if (trialsJson !== undefined) return chunkTrials.parse(JSON.parse(trialsJson));
  const { strategy } = runSpec.parse(JSON.parse(specJson));
  const space = gridOf(searchSpec.parse(JSON.parse(searchJson)), referencedStrategy(strategy));
  const index = [...space.indices(firstIndex, endIndex)];
  const params = index.map((each) => space.at(each));
  return space.markets === 1 ? { index, params } : { index, params, market: index.map((each) => space.marketOf(each)) };
}
