import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { RobustStrategiesService } from './robust-strategies.service';
import { robustPageSchema, robustQuery, type RobustPageView, type RobustQuery } from './robust-strategy.schema';

@ApiTags(tags.robustSet)
@Controller('v1/robust-strategies')
export class RobustStrategiesController {
  constructor(private readonly strategies: RobustStrategiesService) {}

  @Get()
  @NeedsScope('read')
  @Operation(
    'List robust strategies',
    { status: 200, schema: robustPageSchema, description: 'The highest mean first.' },
    'Pairs of a strategy’s version and a symbol whose mean `return_dd_ratio` over the selected timeframes is at least `min_ratio`. All completed ' +
      'backtests count but reproductions; those without the figure are left out of the mean.',
  )
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: robustQuery }) query: RobustQuery,
  ): Promise<RobustPageView> {
    return await this.strategies.list(tenantId, query);
  }
}
