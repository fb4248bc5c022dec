import type { Idempotency } from '@barmill/contracts';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { RequestIdempotency } from '../idempotency/idempotent-request';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { batchRequestSchema, batchSchema, type BatchRequest, type BatchView } from './batch.schema';
import { BatchesService } from './batches.service';

const batchId = { schema: z.uuid() };

@ApiTags(tags.batches)
@Controller('v1/batches')
export class BatchesController {
  constructor(private readonly batches: BatchesService) {}

  @Post()
  @NeedsScope('run')
  @HttpCode(202)
  @Located<BatchView>(({ id }) => `/v1/batches/${id}`)
  @Operation(
    'Submit a batch of backtests',
    { status: 202, schema: batchSchema, description: 'The batch, with its runs.' },
    'A backtest of every strategy on every symbol and timeframe with every risk. What is wrong with one stops no other: its item ' +
      'has the fault. `GET /v1/backtests?filter=batch_id = "<id>"` finds the runs.',
  )
  async submit(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Body({ schema: batchRequestSchema }) body: BatchRequest,
    @RequestIdempotency() idempotency: Idempotency | null,
  ): Promise<BatchView> {
    return await this.batches.submit({ tenantId, keyId }, body, idempotency);
  }

  @Get(':id')
  @NeedsScope('read')
  @Operation('Get a batch', { status: 200, schema: batchSchema, description: 'Its state, and its runs.' })
  async get(@TenantId() tenantId: string, @Param('id', batchId) id: string): Promise<BatchView> {
    return await this.batches.get(tenantId, id);
  }

  @Post(':id/cancel')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<BatchView>(({ id }) => `/v1/batches/${id}`)
  @Operation('Cancel a batch', {
    status: 202,
    schema: batchSchema,
    description: 'The batch. Runs that it made are ending; those that were there go on.',
  })
  async cancel(@TenantId() tenantId: string, @Param('id', batchId) id: string): Promise<BatchView> {
    return await this.batches.cancel(tenantId, id);
  }
}
