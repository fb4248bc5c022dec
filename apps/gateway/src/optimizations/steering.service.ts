import {
  invalid,
  marketSpecs,
  runSpec,
  searchSpec,
  type Caller,
  type Idempotency,
  type MarketSpec,
  type OptimizationReply,
} from '@barmill/contracts';
import { parseTimeframe } from '@barmill/market-data';
import { configToken, ResultsClient } from '@barmill/platform';
import { fitToRun, type Strategy } from '@barmill/strategies';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { StoredStrategiesService } from '../strategies/stored-strategies.service';
import { extendedFirstBar, extendedSearch } from './extended-search';
import type { OptimizationView, SubmittedOptimizationView } from './optimization.schema';
import { optimizationView } from './optimization.view';
import type { Extension } from './steering.schema';

type Payer = Pick<Caller, 'tenantId' | 'keyId'>;

/** Steers optimizations while they run, and makes others of ended ones. */
@Injectable()
export class SteeringService {
  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly results: ResultsClient,
    private readonly strategies: StoredStrategiesService,
  ) {}

  async pause(tenantId: string, id: string): Promise<OptimizationView> {
    return optimizationView(await this.results.steering.pauseOptimization({ tenantId, id }));
  }

  async resume(tenantId: string, id: string): Promise<OptimizationView> {
    return optimizationView(await this.results.steering.resumeOptimization({ tenantId, id }));
  }

  async retryFailed(payer: Payer, id: string, idempotency: Idempotency | null): Promise<SubmittedOptimizationView> {
    return submitted(await this.results.steering.retryFailed({ ...payer, id, idempotency }));
  }

  /** @throws DomainError where the larger grid or budget is wrong, or no larger */
  async extend(
    payer: Payer,
    id: string,
    extension: Extension,
    idempotency: Idempotency | null,
  ): Promise<SubmittedOptimizationView> {
    const { tenantId } = payer;
    const row = await this.results.runs.getOptimization({ tenantId, id });
    const parent = {
      spec: runSpec.parse(JSON.parse(row.specJson)),
      search: searchSpec.parse(JSON.parse(row.searchJson)),
      // What a search asked for last, a cancelled run need not have.
      searchEnd: row.status === 'cancelled' ? null : (row.searchEnd ?? null),
    };
    const specs = marketSpecs(parent.spec);
    const strategies = await this.strategiesOf(tenantId, specs);
    const search = extendedSearch(extension, parent, strategies[0], this.config.MAX_COMBINATIONS);
    const firstBars = specs.map((own, place) => extendedFirstBar(own, strategies[place], parent.search, search));
    await this.requireBars(tenantId, specs, firstBars);
    const { spec, totalCombinations } = search;
    const [tradeFrom, ...otherTradeFrom] = firstBars;
    const child = { searchJson: JSON.stringify(spec), totalCombinations, tradeFrom, otherTradeFrom };
    return submitted(await this.results.steering.extendOptimization({ ...payer, id, idempotency, ...child }));
  }

  private async requireBars(
    tenantId: string,
    specs: readonly MarketSpec[],
    tradeFrom: readonly number[],
  ): Promise<void> {
    for (const [place, { dataset, instrument, timeframe }] of specs.entries()) {
      const { bars } = await this.results.marketData.getDataset({ tenantId, id: dataset.id });
      if (tradeFrom[place] < bars) continue;
      const whose = specs.length === 1 ? 'The data' : `The data of ${instrument.symbol} ${timeframe}`;
      const detail = `${whose} have ${bars} bars, and the strategy decides for the first time at bar ${tradeFrom[place]} (counted from 0) with these parameters.`;
      throw invalid('too_few_bars', '/param_grid', detail);
    }
  }

  private async strategiesOf(tenantId: string, specs: readonly MarketSpec[]): Promise<Strategy[]> {
    const { name, version } = specs[0].strategy;
    const { strategy } = await this.strategies.forRun(tenantId, { name, version });
    return specs.map(({ timeframe }) => fittedTo(strategy, timeframe));
  }
}

function fittedTo(strategy: Strategy, timeframe: string): Strategy {
  const fitted = fitToRun(strategy, { timeframe: parseTimeframe(timeframe) });
  if (fitted.ok) return fitted.strategy;
  throw invalid(fitted.fault.code, fitted.fault.pointer, `${fitted.fault.detail}.`);
}

function submitted({ optimization, deduplicated }: OptimizationReply): SubmittedOptimizationView {
  return { ...optimizationView(optimization!), deduplicated };
}
