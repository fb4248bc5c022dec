import { Injectable } from '@nestjs/common';
import { InstrumentsService } from '../instruments/instruments.service';
import { SettingsService } from '../settings/settings.service';
import { StoredStrategiesService } from '../strategies/stored-strategies.service';
import { RunMarketService } from './run-market.service';
import type { RunRequest } from './run-request.schema';
import type { ResolvedNames } from './run-spec';
import { strategyOnBars } from './strategy-on-bars';

/** Finds what the names in a request stand for. */
@Injectable()
export class RunNamesService {
  constructor(
    private readonly instruments: InstrumentsService,
    private readonly strategies: StoredStrategiesService,
    private readonly market: RunMarketService,
    private readonly settings: SettingsService,
  ) {}

  /** @throws DomainError for the first name that stands for nothing */
  async resolve(tenantId: string, request: RunRequest): Promise<ResolvedNames> {
    const named = await this.strategies.forRun(tenantId, request.strategy);
    const strategy = strategyOnBars(named.strategy, request);
    const instrument = await this.instruments.named(tenantId, request.symbol, '/symbol');
    const market = await this.market.find(tenantId, request, instrument, strategy.contextTimeframes ?? []);
    const riskFreeRate = request.risk_free_rate ?? (await this.settings.get(tenantId)).resource.risk_free_rate;
    return { strategy, document: named.document, instrument, market, riskFreeRate };
  }
}
