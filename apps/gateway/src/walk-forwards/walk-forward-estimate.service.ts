import { barTimesReader, parseTimeframe } from '@barmill/market-data';
import { windowBarsOf, windowEffort, windowWarnings, type WindowPlan } from '@barmill/optimization';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { GatewayConfig } from '../gateway.config';
import { bytesPerBar, costView, workerWarnings } from '../optimizations/estimated-cost';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec } from '../runs/run-spec';
import { buildSearch } from '../runs/search-spec';
import { plannedCells, planWalkForward } from './planned-windows';
import type { WalkForwardEstimateView, WalkForwardRequest } from './walk-forward.schema';

/** Tells what a walk forward would cost, and what speaks against it, and stores nothing. */
@Injectable()
export class WalkForwardEstimateService {
  constructor(
    @Inject(configToken) private readonly config: GatewayConfig,
    private readonly results: ResultsClient,
    private readonly names: RunNamesService,
  ) {}

  /** @throws DomainError as a submission would be refused */
  async estimate(
    tenantId: string,
    request: WalkForwardRequest,
    threads: number | undefined,
  ): Promise<WalkForwardEstimateView> {
    const names = await this.names.resolve(tenantId, request);
    const search = buildSearch(request, names.strategy, this.config.MAX_COMBINATIONS);
    const spec = buildRunSpec(request, names, search.firstDecision);
    const time = await this.results.beginningOf(spec.dataset.sha256, barTimesReader());
    const asked = {
      ...{ tenantId, specJson: JSON.stringify(spec), searchJson: JSON.stringify(search.spec) },
      planJson: JSON.stringify(planWalkForward(request, spec, time).plan),
    };
    const facts = await this.results.steering.readEstimateFacts(asked);
    const plans = plannedCells(request, spec, time).flatMap(({ plan }): WindowPlan[] => (plan === null ? [] : [plan]));
    const { windows, trainings, trainingBars } = windowEffort(plans);
    const { totalCombinations: combinations, spec: searched } = search;
    const traded = windowBarsOf(time, spec, parseTimeframe(spec.timeframe).durationMs);
    const tradable = Math.max(0, traded.end - traded.first);
    const warnings = windowWarnings({
      ...{ plans, isMatrix: request.matrix !== undefined, warmUpBars: search.firstDecision },
      ...{ combinations, bars: time.length, tradableBars: tradable },
      tradingDaysPerYear: names.instrument.tradingDaysPerYear,
      axes: searched.grid.filter((axis) => 'values' in axis),
      parameters: names.strategy.parameters,
    });
    return {
      ...{ windows, trainings, combinations, total_combinations: trainings * combinations },
      excluded: (search.points ?? combinations) - combinations,
      ...{ bars: time.length, tradable_bars: tradable, training_bars: trainingBars },
      ...costView({ combinations: trainings * combinations, bars: trainingBars / trainings }, facts, threads),
      bars_bytes: time.length * bytesPerBar,
      warnings: [...warnings, ...workerWarnings(facts)],
    };
  }
}
