import type {
  GetStrategyRequest,
  ListStrategiesRequest,
  StoredStrategy,
  StoreStrategyReply,
  StoreStrategyRequest,
  StrategyPage,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { StrategiesRepository } from './strategies.repository';

@Controller()
export class StrategiesController {
  constructor(private readonly strategies: StrategiesRepository) {}

  @GrpcMethod('Strategies', 'Store')
  async storeStrategy({ tenantId, strategy }: StoreStrategyRequest): Promise<StoreStrategyReply> {
    return await this.strategies.store(tenantId, strategy!);
  }

  @GrpcMethod('Strategies', 'Get')
  async getStrategy(request: GetStrategyRequest): Promise<StoredStrategy> {
    return await this.strategies.get(request);
  }

  @GrpcMethod('Strategies', 'List')
  async listStrategies(request: ListStrategiesRequest): Promise<StrategyPage> {
    return await this.strategies.list(request);
  }
}
