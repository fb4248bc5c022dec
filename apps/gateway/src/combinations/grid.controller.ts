import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import {
  bestResultsSchema,
  heatmapQuery,
  heatmapSchema,
  importanceQuery,
  importanceSchema,
  type BestResultsView,
  type HeatmapQuery,
  type HeatmapView,
  type ImportanceQuery,
  type ImportanceView,
} from './grid.schema';
import { GridService } from './grid.service';

const runId = { schema: z.uuid() };

@ApiTags(tags.optimizations)
@Controller('v1/optimizations')
export class GridController {
  constructor(private readonly grid: GridService) {}

  @Get(':id/heatmap')
  @NeedsScope('read')
  @Operation('Map a metric over two parameters', {
    status: 200,
    schema: heatmapSchema,
    description: 'One cell for each pair of bins that has a combination; what else varies is aggregated.',
  })
  async heatmap(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: heatmapQuery }) query: HeatmapQuery,
  ): Promise<HeatmapView> {
    return await this.grid.heatmap(tenantId, id, query);
  }

  @Get(':id/importance')
  @NeedsScope('read')
  @Operation('Tell how much each parameter matters', {
    status: 200,
    schema: importanceSchema,
    description: 'The share of the variance that each parameter explains by itself.',
  })
  async importance(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: importanceQuery }) query: ImportanceQuery,
  ): Promise<ImportanceView> {
    return await this.grid.importance(tenantId, id, query);
  }

  @Get(':id/best')
  @NeedsScope('read')
  @Operation('List the best combination by each metric', {
    status: 200,
    schema: bestResultsSchema,
    description: 'Of equal ones the one with the lowest index.',
  })
  async best(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<BestResultsView> {
    return await this.grid.best(tenantId, id);
  }
}
