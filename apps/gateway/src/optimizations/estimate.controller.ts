import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { EstimateService } from './estimate.service';
import { optimizationRequestSchema, type OptimizationRequest } from './optimization.schema';
import { estimateQuery, estimateSchema, type EstimateQuery, type EstimateView } from './steering.schema';

@ApiTags(tags.optimizations)
@Controller('v1/optimizations/estimate')
export class EstimateController {
  constructor(private readonly estimates: EstimateService) {}

  @Post()
  @NeedsScope('read')
  @HttpCode(200)
  @Operation('Estimate an optimization', {
    status: 200,
    schema: estimateSchema,
    description: 'What the same body would cost if it were submitted. Nothing is stored.',
  })
  async estimate(
    @TenantId() tenantId: string,
    @Body({ schema: optimizationRequestSchema }) body: OptimizationRequest,
    @Query({ schema: estimateQuery }) { workers }: EstimateQuery,
  ): Promise<EstimateView> {
    return await this.estimates.estimate(tenantId, body, workers);
  }
}
