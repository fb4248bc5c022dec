import { Injectable } from '@nestjs/common';
import { DatasetsService } from '../datasets/datasets.service';
import { InstrumentsService } from '../instruments/instruments.service';
import type { RunRequest } from './run-request.schema';
import { timeframeOf, type ResolvedNames } from './run-spec';
import { strategyOf } from './strategy-of';

/** Finds what the names in a request stand for. */
@Injectable()
export class RunNamesService {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly datasets: DatasetsService,
  ) {}

  /** @throws DomainError for the first name that stands for nothing */
  async resolve(tenantId: string, request: RunRequest): Promise<ResolvedNames> {
    const strategy = strategyOf(request);
    const timeframe = timeframeOf(request);
    const instrument = await this.instruments.named(tenantId, request.symbol, '/symbol');
    const dataset = await this.datasets.forRun(tenantId, instrument.symbol, timeframe.name, request.dataset_id);
    return { strategy, timeframe, instrument, dataset };
  }
}
