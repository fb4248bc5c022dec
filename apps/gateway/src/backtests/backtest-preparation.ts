import { invalid, invalidAll, type ParameterValues } from '@barmill/contracts';
import {
  resolveParameters,
  singleValues,
  stopLossFault,
  withinLimits,
  type Parameters,
  type Strategy,
} from '@barmill/strategies';
import { Injectable } from '@nestjs/common';
import { RunNamesService } from '../runs/run-names.service';
import { buildRunSpec } from '../runs/run-spec';
import type { BacktestRequest } from './backtest.schema';

/** A backtest as results takes it. */
export interface PreparedBacktest {
  readonly specJson: string;
  readonly paramsJson: string;
}

/** Makes requests complete: names found, parameters checked, nothing left to default. */
@Injectable()
export class BacktestPreparation {
  constructor(private readonly names: RunNamesService) {}

  /** @throws DomainError that says what is wrong with the request, and where */
  async prepare(tenantId: string, request: BacktestRequest): Promise<PreparedBacktest> {
    const names = await this.names.resolve(tenantId, request);
    const parameters = parametersOf(request, names.strategy);
    requireStopLoss(names.strategy, parameters, request);
    const spec = buildRunSpec(request, names, firstDecisionOf(names.strategy, parameters));
    return { specJson: JSON.stringify(spec), paramsJson: JSON.stringify(parameters) };
  }
}

function parametersOf({ params }: BacktestRequest, strategy: Strategy): ParameterValues {
  const resolved = resolveParameters(strategy, params, '/params');
  if (resolved.ok) return { ...resolved.parameters };
  throw invalidAll('invalid_parameters', 'The parameters are not valid', resolved.faults);
}

function firstDecisionOf(strategy: Strategy, parameters: Parameters): number {
  const first = withinLimits('/params', () => strategy.firstDecision(parameters));
  if (first.ok) return first.value;
  throw invalidAll('invalid_parameters', 'The parameters are not valid', [first.fault]);
}

function requireStopLoss(strategy: Strategy, parameters: Parameters, { risk_pct: riskPct }: BacktestRequest): void {
  const fault = stopLossFault(strategy, singleValues(parameters), riskPct, '/params');
  if (fault) throw invalid(fault.code, fault.pointer, `${fault.detail}.`);
}
