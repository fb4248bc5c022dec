import { configToken, ResultsClient } from '@barmill/platform';
import { searchWarnings } from '@barmill/optimization';
import { Inject, Injectable } from '@nestjs/common';
import type { RunSpec } from '@barmill/contracts';
import type { GatewayConfig } from '../gateway.config';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec, type ResolvedNames } from '../runs/run-spec';
import { buildSearch } from '../runs/search-spec';
import { bytesPerBar, costView, workerWarnings } from './estimated-cost';
import type { OptimizationRequest } from './optimization.schema';
import type { EstimateView } from './steering.schema';

const yearMs = 365.25 * 86_400_000;

/** Bars that may trade, as far as the ends of the data tell. */
interface Tradable {
  readonly bars: number;
  readonly years: number;
}

/** Tells what an optimization would cost, and what speaks against it, and stores nothing. */
@Injectable()
export class EstimateService {
  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly results: ResultsClient,
    private readonly names: RunNamesService,
  ) {}

  /** @throws DomainError as a submission would be refused */
  async estimate(tenantId: string, request: OptimizationRequest, threads: number | undefined): Promise<EstimateView> {
    const names = await this.names.resolve(tenantId, request);
    const search = buildSearch(request, names.strategy, this.config.MAX_COMBINATIONS);
    const spec = buildRunSpec(request, names, search.firstDecision);
    const asked = { tenantId, specJson: JSON.stringify(spec), searchJson: JSON.stringify(search.spec) };
    const facts = await this.results.steering.readEstimateFacts(asked);
    const { bars } = names.market.traded.facts;
    const { totalCombinations: combinations, spec: searched } = search;
    const tradable = tradableOf(spec, names);
    const warnings = searchWarnings({
      combinations,
      years: tradable.years,
      tradingDays: tradable.years * names.instrument.tradingDaysPerYear,
      bars,
      tradableBars: tradable.bars,
      axes: searched.grid.filter((axis) => 'values' in axis),
      parameters: names.strategy.parameters,
    });
    return {
      combinations,
      excluded: (search.points ?? combinations) - combinations,
      duplicates: 0,
      bars,
      tradable_bars: tradable.bars,
      ...costView({ combinations, bars }, facts, threads),
      bars_bytes: bars * bytesPerBar,
      warnings: [...warnings, ...workerWarnings(facts)],
    };
  }
}

/** Where bars are missing between the ends, they are taken as spread evenly. */
function tradableOf(
  { startTimeMs, endTimeMs, tradeFrom }: RunSpec,
  { market: { traded } }: Pick<ResolvedNames, 'market'>,
): Tradable {
  const { bars, firstTimeMs, lastTimeMs } = traded.facts;
  const spanMs = lastTimeMs + traded.timeframe.durationMs - firstTimeMs;
  const fromMs = Math.max(firstTimeMs + (tradeFrom / bars) * spanMs, startTimeMs ?? -Infinity);
  const untilMs = Math.min(firstTimeMs + spanMs, endTimeMs ?? Infinity);
  const tradableMs = Math.max(0, untilMs - fromMs);
  return { bars: Math.round((bars * tradableMs) / spanMs), years: tradableMs / yearMs };
}
