import type { Idempotency } from '@barmill/contracts';
import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { Located } from '../http/location.interceptor';
import { RequestIdempotency } from '../idempotency/idempotent-request';
import { EventStream } from '../live/event-stream.decorator';
import { lastEventId } from '../live/last-event-id';
import { batchStreamDescription, eventsQuery, type EventsQuery } from '../live/live.schema';
import { LiveStreams } from '../live/live-streams';
import { DeleteOperation, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import {
  batchesQuery,
  batchPageSchema,
  batchRequestSchema,
  batchSchema,
  type BatchesQuery,
  type BatchRequest,
  type BatchSummaryView,
  type BatchView,
} from './batch.schema';
import { BatchesService } from './batches.service';

const batchId = { schema: z.uuid() };

@ApiTags(tags.batches)
@Controller('v1/batches')
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly streams: LiveStreams,
  ) {}

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

  @Get()
  @NeedsScope('read')
  @Operation('List batches', { status: 200, schema: batchPageSchema, description: 'Newest first unless ordered.' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: batchesQuery }) query: BatchesQuery,
  ): Promise<Page<Partial<BatchSummaryView>>> {
    return await this.batches.list(tenantId, query);
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

  @Delete(':id')
  @NeedsScope('run')
  @HttpCode(204)
  @DeleteOperation(
    'Delete a batch',
    'Hides the batch and the runs that it made at once; those that go on are cancelled. Runs that it was answered with stay. There is no way back.',
  )
  async delete(@TenantId() tenantId: string, @Param('id', batchId) id: string): Promise<void> {
    await this.batches.delete(tenantId, id);
  }

  @Get(':id/events')
  @NeedsScope('read')
  @EventStream('Follow a batch', batchStreamDescription)
  events(
    @TenantId() tenantId: string,
    @Param('id', batchId) id: string,
    @Query({ schema: eventsQuery }) { after }: EventsQuery,
    @ClientGone() gone: AbortSignal,
    @Headers('Last-Event-ID') lastSeen?: string,
  ): AsyncGenerator<string> {
    return this.streams.follow(this.batches.live(tenantId, id), lastEventId(lastSeen, after), gone);
  }
}
