import { DomainError } from '@barmill/contracts';
import { builtinStrategies, findStrategy, UnknownStrategyError, type Strategy } from '@barmill/strategies';
import { Injectable } from '@nestjs/common';
import type { StrategyView } from './strategy.schema';

@Injectable()
export class StrategiesService {
  list(): { data: StrategyView[] } {
    return { data: builtinStrategies.map(view) };
  }

  get(name: string): StrategyView {
    try {
      return view(findStrategy(name));
    } catch (error) {
      if (!(error instanceof UnknownStrategyError)) throw error;
      throw new DomainError('not_found', 'unknown_strategy', `${error.message}.`);
    }
  }
}

function view(strategy: Strategy): StrategyView {
  const { name, version, title, description, parameters, constraints } = strategy;
  return {
    name,
    version,
    title,
    description,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      log: parameter.log ?? false,
      choices: [...(parameter.choices ?? [])],
    })),
    constraints: [...constraints],
    tags: [...(strategy.tags ?? [])],
    primary_tf: strategy.primaryTimeframe ?? null,
    context_tfs: [...(strategy.contextTimeframes ?? [])],
  };
}
