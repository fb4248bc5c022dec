import { Controller, Get, Param } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { overfittingSchema, surfaceSchema, type OverfittingView, type SurfaceView } from './overfitting.schema';
import { OverfittingService } from './overfitting.service';

const runId = { schema: z.uuid() };

@ApiTags(tags.optimizations)
@Controller('v1/optimizations/:id')
export class OverfittingController {
  constructor(private readonly judged: OverfittingService) {}

  @Get('overfitting')
  @NeedsScope('read')
  @Operation('Tell how likely the winner is luck', {
    status: 200,
    schema: overfittingSchema,
    description: 'Figures of a finished optimization, with reasons where there are none.',
  })
  @ApiResponse({ status: 409, description: 'The optimization was not judged.' })
  async overfitting(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<OverfittingView> {
    return await this.judged.overfitting(tenantId, id);
  }

  @Get('surface')
  @NeedsScope('read')
  @Operation('Look at the surface around the best', {
    status: 200,
    schema: surfaceSchema,
    description: 'Importance, slices, edges and plateaus of a finished grid.',
  })
  @ApiResponse({ status: 409, description: 'The optimization was not judged.' })
  async surface(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<SurfaceView> {
    return await this.judged.surface(tenantId, id);
  }
}
