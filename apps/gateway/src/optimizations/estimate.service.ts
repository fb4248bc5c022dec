import { ResultsClient } from '@barmill/platform';
import { searchWarnings, type SearchWarning } from '@barmill/optimization';
import { Injectable } from '@nestjs/common';
import { bytesPerBar, costView, workerWarnings } from './estimated-cost';
import type { OptimizationRequest } from './optimization.schema';
import { OptimizationPlansService, type PlannedMarket, type PlannedOptimization } from './optimization-plans.service';
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
    private readonly results: ResultsClient,
    private readonly plans: OptimizationPlansService,
  ) {}

  /** @throws DomainError as a submission would be refused */
  async estimate(tenantId: string, request: OptimizationRequest, threads: number | undefined): Promise<EstimateView> {
    const plan = await this.plans.plan(tenantId, request);
    const { search, markets } = plan;
    const asked = { tenantId, specJson: JSON.stringify(plan.spec), searchJson: JSON.stringify(search.spec) };
    const facts = await this.results.steering.readEstimateFacts(asked);
    const { totalCombinations: combinations } = search;
    const bars = sumOf(markets.map(({ names }) => names.market.traded.facts.bars));
    return {
      combinations,
      excluded: (search.points ?? combinations) - combinations,
      duplicates: 0,
      markets: markets.length,
      bars,
      tradable_bars: sumOf(markets.map((market) => tradableOf(market).bars)),
      // Every market has its share of the combinations, or is as likely drawn as any other.
      ...costView({ combinations, bars: bars / markets.length }, facts, threads),
      bars_bytes: bars * bytesPerBar,
      warnings: [...warningsOf(plan), ...workerWarnings(facts)],
    };
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Of several markets each warning names its own; those that all share come once. */
function warningsOf({ search, markets }: PlannedOptimization): SearchWarning[] {
  const found = markets.flatMap((market) => {
    const { instrument, timeframe } = market.spec;
    return marketWarnings(search, market).map((warning) => {
      if (markets.length === 1 || warning.code === 'at_parameter_limit') return warning;
      return { ...warning, detail: `${instrument.symbol} ${timeframe}: ${warning.detail}` };
    });
  });
  return found.filter(({ detail }, place) => found.findIndex((other) => other.detail === detail) === place);
}

function marketWarnings(search: PlannedOptimization['search'], market: PlannedMarket): SearchWarning[] {
  const { names } = market;
  const tradable = tradableOf(market);
  return searchWarnings({
    combinations: search.totalCombinations,
    years: tradable.years,
    tradingDays: tradable.years * names.instrument.tradingDaysPerYear,
    bars: names.market.traded.facts.bars,
    tradableBars: tradable.bars,
    axes: search.spec.grid.filter((axis) => 'values' in axis),
    parameters: names.strategy.parameters,
  });
}

/** Where bars are missing between the ends, they are taken as spread evenly. */
function tradableOf({ spec: { startTimeMs, endTimeMs, tradeFrom }, names }: PlannedMarket): Tradable {
  const { traded } = names.market;
  const { bars, firstTimeMs, lastTimeMs } = traded.facts;
  const spanMs = lastTimeMs + traded.timeframe.durationMs - firstTimeMs;
  const fromMs = Math.max(firstTimeMs + (tradeFrom / bars) * spanMs, startTimeMs ?? -Infinity);
  const untilMs = Math.min(firstTimeMs + spanMs, endTimeMs ?? Infinity);
  const tradableMs = Math.max(0, untilMs - fromMs);
  return { bars: Math.round((bars * tradableMs) / spanMs), years: tradableMs / yearMs };
}
