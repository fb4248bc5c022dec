import { configToken, ResultsClient } from '@barmill/platform';
import { assumedNsPerBarCombination, cpuSeconds, searchWarnings, wallSeconds } from '@barmill/optimization';
import { Inject, Injectable } from '@nestjs/common';
import type { RunSpec } from '@barmill/contracts';
import type { GatewayConfig } from '../gateway.config';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec, type ResolvedNames } from '../runs/run-spec';
import { buildSearch } from '../runs/search-spec';
import type { OptimizationRequest } from './optimization.schema';
import type { EstimateView } from './steering.schema';

/** Of a stored combination with its indexes, while too few are stored to tell. */
const assumedBytesPerRow = 1_300;
/** Time, open, high, low, close, volume and spread. */
const bytesPerBar = 7 * Float64Array.BYTES_PER_ELEMENT;
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
    const ns = facts.nsPerBarCombination ?? assumedNsPerBarCombination;
    const effort = { combinations, bars, nsPerBarCombination: ns };
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
    const slots = facts.sweepSlots;
    return {
      combinations,
      excluded: (search.points ?? combinations) - combinations,
      duplicates: 0,
      equal_run_id: facts.equalRunId ?? null,
      bars,
      tradable_bars: tradable.bars,
      ns_per_bar_combination: ns,
      is_measured: facts.nsPerBarCombination !== undefined,
      cpu_seconds: cpuSeconds(effort),
      workers: slots,
      wall_seconds: slots > 0 ? wallSeconds(effort, slots) : null,
      at_workers: threads === undefined ? null : { workers: threads, wall_seconds: wallSeconds(effort, threads) },
      result_bytes: Math.round(combinations * (facts.bytesPerRow ?? assumedBytesPerRow)),
      bars_bytes: bars * bytesPerBar,
      warnings: [...warnings, ...(slots > 0 ? [] : [noWorkers])],
    };
  }
}

const noWorkers = { code: 'no_workers', pointer: '', detail: 'no engine is there: the run would wait for one' };

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
