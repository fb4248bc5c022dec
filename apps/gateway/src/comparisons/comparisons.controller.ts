import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { comparisonQuery, comparisonSchema, type ComparisonQuery, type ComparisonView } from './comparison.schema';
import { ComparisonsService } from './comparisons.service';

@ApiTags(tags.backtests)
@Controller('v1/comparisons')
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Get()
  @NeedsScope('read')
  @Operation('Compare backtests', {
    status: 200,
    schema: comparisonSchema,
    description: 'Figures side by side with ranks, differing parameters, and correlations of daily returns.',
  })
  async compare(
    @TenantId() tenantId: string,
    @Query({ schema: comparisonQuery }) { ids }: ComparisonQuery,
  ): Promise<ComparisonView> {
    return await this.comparisons.compare(tenantId, ids);
  }
}
