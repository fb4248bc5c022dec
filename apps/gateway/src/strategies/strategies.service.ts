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

function view({ name, version, title, description, parameters, constraints }: Strategy): StrategyView {
  return { name, version, title, description, parameters: [...parameters], constraints: [...constraints] };
}
