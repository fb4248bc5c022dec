import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { estimateQuery, type EstimateQuery } from '../optimizations/steering.schema';
import { WalkForwardEstimateService } from './walk-forward-estimate.service';
import {
  walkForwardEstimateSchema,
  walkForwardRequestSchema,
  type WalkForwardEstimateView,
  type WalkForwardRequest,
} from './walk-forward.schema';

@ApiTags(tags.walkForwards)
@Controller('v1/walk-forwards/estimate')
export class WalkForwardEstimateController {
  constructor(private readonly estimates: WalkForwardEstimateService) {}

  @Post()
  @NeedsScope('read')
  @HttpCode(200)
  @Operation('Estimate a walk forward', {
    status: 200,
    schema: walkForwardEstimateSchema,
    description: 'What the same body would cost if it were submitted. Nothing is stored.',
  })
  async estimate(
    @TenantId() tenantId: string,
    @Body({ schema: walkForwardRequestSchema }) body: WalkForwardRequest,
    @Query({ schema: estimateQuery }) { workers }: EstimateQuery,
  ): Promise<WalkForwardEstimateView> {
    return await this.estimates.estimate(tenantId, body, workers);
  }
}
