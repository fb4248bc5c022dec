import {
  requestedRun,
  runSpec,
  type DatasetSpec,
  type FoundMarket,
  type Instrument,
  type RunSpec,
} from '@barmill/contracts';
import type { Strategy, StrategyDocument } from '@barmill/strategies';
import type { RunRequest } from './run-request.schema';

/** What a request's names stand for. */
export interface ResolvedNames {
  readonly strategy: Strategy;
  /** Of a stored strategy; null: it is built in. */
  readonly document: StrategyDocument | null;
  readonly instrument: Instrument;
  readonly market: FoundMarket<DatasetSpec>;
  /** Of the request, else of the tenant's settings. */
  readonly riskFreeRate: number;
}

/**
 * The complete specification of a run: everything resolved, nothing left to default.
 * @param firstDecision index of the first bar at which the run can decide
 * @throws DomainError where the request contradicts itself, its instrument or its data
 */
export function buildRunSpec(
  request: RunRequest,
  { strategy, document, instrument, market, riskFreeRate }: ResolvedNames,
  firstDecision: number,
): RunSpec {
  return runSpec.parse({
    v: 1,
    strategy: { name: strategy.name, version: strategy.version, document: document && { ...document } },
    instrument: {
      symbol: instrument.symbol,
      pipSize: instrument.pipSize,
      tickSize: instrument.tickSize,
      contractSize: instrument.contractSize,
      minLot: instrument.minLot,
      maxLot: instrument.maxLot,
      lotStep: instrument.lotStep,
      quoteCurrency: instrument.quoteCurrency,
    },
    ...requestedRun({ ...request, risk_free_rate: riskFreeRate }, instrument, market, firstDecision),
  } satisfies RunSpec);
}
