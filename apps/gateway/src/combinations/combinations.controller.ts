import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { backtestSchema, type BacktestView } from '../backtests/backtest.schema';
import { Located } from '../http/location.interceptor';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { resultSchema, type ResultView } from '../optimizations/optimization.schema';
import { CombinationsService } from './combinations.service';

const runId = { schema: z.uuid() };
const combinationIndex = {
  schema: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .meta({ examples: [0] }),
};

@ApiTags(tags.optimizations)
@Controller('v1/optimizations/:id/results/:index')
export class CombinationsController {
  constructor(private readonly combinations: CombinationsService) {}

  @Get()
  @NeedsScope('read')
  @Operation('Get a combination', { status: 200, schema: resultSchema, description: 'With its figures.' })
  async get(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Param('index', combinationIndex) index: number,
  ): Promise<ResultView> {
    return await this.combinations.get(tenantId, id, index);
  }

  @Post('open')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<BacktestView>(({ id }) => `/v1/backtests/${id}`)
  @Operation(
    'Open a combination as a backtest',
    { status: 202, schema: backtestSchema, description: 'The backtest, which goes on or is there already.' },
    'The same engine computes it with everything that the optimization was made with, keeps trades, equity and all metrics, and fails unless `result_hash` is the same. The same combination opens as the same backtest, unless that failed or was cancelled.',
  )
  async open(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Param('id', runId) id: string,
    @Param('index', combinationIndex) index: number,
  ): Promise<BacktestView> {
    return await this.combinations.open({ tenantId, keyId }, id, index);
  }
}
