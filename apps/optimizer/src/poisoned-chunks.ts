import { chunkTrials, runSpec, searchSpec, type ChunkTrials, type PoisonedChunk } from '@barmill/contracts';
import { gridOf } from '@barmill/optimization';
import { ResultsClient } from '@barmill/platform';
import { referencedStrategy, type Strategy } from '@barmill/strategies';
import { Injectable, Logger } from '@nestjs/common';

/** Turns a chunk that no worker survives into recorded failures: a combination without a result is a row, never a hole. */
@Injectable()
export class PoisonedChunks {
  private readonly logger = new Logger(PoisonedChunks.name);

  constructor(private readonly results: ResultsClient) {}

  async record(chunk: PoisonedChunk): Promise<void> {
    const { strategy } = runSpec.parse(JSON.parse(chunk.specJson));
    const { index, params } = chunk.trialsJson
      ? chunkTrials.parse(JSON.parse(chunk.trialsJson))
      : gridTrials(chunk, referencedStrategy(strategy));
    await this.results.planning.failChunk({
      chunkId: chunk.chunkId,
      combinationIndex: index,
      paramsJson: params.map((each) => JSON.stringify(each)),
      error: chunk.error,
    });
    this.logger.warn(`chunk ${chunk.chunkId}: ${index.length} combinations recorded as failed: ${chunk.error}`);
  }
}

function gridTrials({ searchJson, firstIndex, endIndex }: PoisonedChunk, strategy: Strategy): ChunkTrials {
  const space = gridOf(searchSpec.parse(JSON.parse(searchJson)), strategy);
  const index = [...space.indices(firstIndex, endIndex)];
  return { index, params: index.map((each) => space.at(each)) };
}
