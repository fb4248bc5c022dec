import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { bestPageSchema, bestQuery, type BestQuery } from './best.schema';
import { BestService } from './best.service';

@ApiTags(tags.backtests)
@Controller('v1/backtests/best')
export class BestController {
  constructor(private readonly best: BestService) {}

  @Get()
  @NeedsScope('read')
  @Operation('List the best backtests', {
    status: 200,
    schema: bestPageSchema,
    description: 'Completed ones that have the metric, the best first.',
  })
  async list(@TenantId() tenantId: string, @Query({ schema: bestQuery }) query: BestQuery) {
    return await this.best.list(tenantId, query);
  }
}
