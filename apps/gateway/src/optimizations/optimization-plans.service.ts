import {
  onMarket,
  onMarkets,
  requestedMarkets,
  type Dataset,
  type MarketSpec,
  type RequestedMarket,
  type RunSpec,
} from '@barmill/contracts';
import { configToken } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DatasetsService } from '../datasets/datasets.service';
import type { GatewayConfig } from '../gateway.config';
import type { RunRequest } from '../runs/run-request.schema';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec, type ResolvedNames } from '../runs/run-spec';
import { buildSearch, type BuiltSearch } from '../runs/search-spec';
import type { OptimizationRequest } from './optimization.schema';

/** An optimization on one of its markets. */
export interface PlannedMarket {
  readonly names: ResolvedNames;
  readonly spec: MarketSpec;
}

/** What an optimization would be, with nothing left open. */
export interface PlannedOptimization {
  readonly spec: RunSpec;
  readonly search: BuiltSearch;
  /** By their places. */
  readonly markets: readonly PlannedMarket[];
}

interface ResolvedMarket {
  readonly market: RequestedMarket;
  readonly request: RunRequest;
  readonly names: ResolvedNames;
}

/** Finds out what a request for an optimization means, on every market as for a run on that alone. */
@Injectable()
export class OptimizationPlansService {
  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly names: RunNamesService,
    private readonly datasets: DatasetsService,
  ) {}

  /** @throws DomainError for the first thing that is wrong */
  async plan(tenantId: string, request: OptimizationRequest): Promise<PlannedOptimization> {
    const asked = requestedMarkets(request, await this.namedDatasets(tenantId, request));
    const many = asked.length > 1;
    const resolved = await this.resolve(tenantId, request, asked);
    const search = buildSearch(request, resolved[0].names.strategy, this.config.MAX_COMBINATIONS, asked.length);
    const markets: PlannedMarket[] = [];
    for (const { market, request: own, names } of resolved) {
      const firstDecision = names.strategy.firstDecisionOf(search.values);
      markets.push({ names, spec: await onMarket(market, many, () => buildRunSpec(own, names, firstDecision)) });
    }
    return { spec: onMarkets(markets.map(({ spec }) => spec)), search, markets };
  }

  private async resolve(
    tenantId: string,
    request: OptimizationRequest,
    asked: readonly RequestedMarket[],
  ): Promise<ResolvedMarket[]> {
    const resolved: ResolvedMarket[] = [];
    let { strategy } = request;
    for (const market of asked) {
      const own = singleRequest({ ...request, strategy }, market);
      const names = await onMarket(market, asked.length > 1, async () => await this.names.resolve(tenantId, own));
      resolved.push({ market, request: own, names });
      // A version that is stored meanwhile is not that of some of the markets.
      strategy = { name: names.strategy.name, version: names.strategy.version };
    }
    return resolved;
  }

  private async namedDatasets(tenantId: string, { dataset_ids: ids = [] }: OptimizationRequest): Promise<Dataset[]> {
    return await Promise.all(
      ids.map(async (id, place) => await this.datasets.named(tenantId, id, `/dataset_ids/${place}`)),
    );
  }
}

/** What is asked for on one market alone. */
function singleRequest(
  { symbols: _s, timeframes: _t, dataset_ids: _d, ...request }: OptimizationRequest,
  { symbol, timeframe, primary_tf, dataset_id }: RequestedMarket,
): OptimizationRequest & RunRequest {
  return { ...request, symbol, timeframe, primary_tf, dataset_id };
}
