import type {
  EditTimeframeRequest,
  FindRobustRequest,
  RobustPage,
  SelectedTimeframe,
  TimeframeList,
  TimeframesRef,
} from '@barmill/contracts';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { RobustQueries } from './robust.queries';
import { TimeframesRepository } from './timeframes.repository';

@Controller()
export class RobustSetController {
  constructor(
    private readonly timeframes: TimeframesRepository,
    private readonly robust: RobustQueries,
  ) {}

  @GrpcMethod('RobustSet', 'ListTimeframes')
  async listTimeframes({ tenantId }: TimeframesRef): Promise<TimeframeList> {
    return { timeframes: await this.timeframes.list(tenantId) };
  }

  @GrpcMethod('RobustSet', 'EditTimeframe')
  async editTimeframe(request: EditTimeframeRequest): Promise<SelectedTimeframe> {
    return await this.timeframes.edit(request);
  }

  @GrpcMethod('RobustSet', 'FindStrategies')
  async findStrategies(request: FindRobustRequest): Promise<RobustPage> {
    return await this.robust.find(request);
  }
}
