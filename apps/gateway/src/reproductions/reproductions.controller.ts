import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { reproductionSchema, type ReproductionView } from './reproduction.schema';
import { ReproductionsService } from './reproductions.service';

const runId = { schema: z.uuid() };

@ApiTags(tags.backtests)
@Controller('v1/backtests/:id')
export class ReproductionsController {
  constructor(private readonly reproductions: ReproductionsService) {}

  @Post('reproduce')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<ReproductionView>(({ id, backtest_id }) => `/v1/backtests/${backtest_id}/reproductions/${id}`)
  @Operation(
    'Run a backtest once more',
    { status: 202, schema: reproductionSchema, description: 'The repetition, which goes on.' },
    'A new backtest with everything that the completed one was made with, its data by their content. Once it has completed, both are compared.',
  )
  async start(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Param('id', runId) id: string,
  ): Promise<ReproductionView> {
    return await this.reproductions.start({ tenantId, keyId }, id);
  }

  @Get('reproductions/:reproduction_id')
  @NeedsScope('read')
  @Operation('Get a repetition', {
    status: 200,
    schema: reproductionSchema,
    description: 'Whether it came out the same, and what differs.',
  })
  async get(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Param('reproduction_id', runId) repeatedId: string,
  ): Promise<ReproductionView> {
    return await this.reproductions.get(tenantId, id, repeatedId);
  }
}
