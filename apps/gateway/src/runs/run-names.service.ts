import { Injectable } from '@nestjs/common';
import { InstrumentsService } from '../instruments/instruments.service';
import { RunMarketService } from './run-market.service';
import type { RunRequest } from './run-request.schema';
import type { ResolvedNames } from './run-spec';
import { strategyOf } from './strategy-of';

/** Finds what the names in a request stand for. */
@Injectable()
export class RunNamesService {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly market: RunMarketService,
  ) {}

  /** @throws DomainError for the first name that stands for nothing */
  async resolve(tenantId: string, request: RunRequest): Promise<ResolvedNames> {
    const strategy = strategyOf(request);
    const instrument = await this.instruments.named(tenantId, request.symbol, '/symbol');
    const market = await this.market.find(tenantId, request, instrument, strategy.contextTimeframes ?? []);
    return { strategy, instrument, market };
  }
}
