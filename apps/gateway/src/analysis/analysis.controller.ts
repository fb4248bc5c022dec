import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import {
  breakdownQuery,
  breakdownSchema,
  calendarSchema,
  drawdownQuery,
  drawdownSchema,
  type BreakdownQuery,
  type BreakdownView,
  type CalendarView,
  type DrawdownQuery,
  type DrawdownView,
} from './analysis.schema';
import { AnalysisService } from './analysis.service';

const runId = { schema: z.uuid() };

@ApiTags(tags.backtests)
@Controller('v1/backtests/:id')
export class AnalysisController {
  constructor(private readonly analysis: AnalysisService) {}

  @Get('drawdown')
  @NeedsScope('read')
  @Operation('Get the drawdowns', {
    status: 200,
    schema: drawdownSchema,
    description: 'The curve at bar closes, and the deepest times under a peak.',
  })
  async drawdown(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: drawdownQuery }) query: DrawdownQuery,
    @ClientGone() gone: AbortSignal,
  ): Promise<DrawdownView> {
    return await this.analysis.drawdown(tenantId, id, query, gone);
  }

  @Get('calendar')
  @NeedsScope('read')
  @Operation('Get the months and years', {
    status: 200,
    schema: calendarSchema,
    description: 'Each in which the run had bars, in UTC.',
  })
  async calendar(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @ClientGone() gone: AbortSignal,
  ): Promise<CalendarView> {
    return await this.analysis.calendar(tenantId, id, gone);
  }

  @Get('breakdown')
  @NeedsScope('read')
  @Operation('Break the trades down', {
    status: 200,
    schema: breakdownSchema,
    description: 'Figures of each group of trades; a trade is a position with all its legs.',
  })
  async breakdown(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: breakdownQuery }) query: BreakdownQuery,
  ): Promise<BreakdownView> {
    return await this.analysis.breakdown(tenantId, id, query);
  }
}
