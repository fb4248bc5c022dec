import type { Idempotency } from '@barmill/contracts';
import { Body, Controller, Get, Header, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { Located } from '../http/location.interceptor';
import { WithVersion, type Versioned } from '../http/versioned.interceptor';
import { lastEventId } from '../live/last-event-id';
import { LiveStreams } from '../live/live-streams';
import { RequestIdempotency } from '../idempotency/idempotent-request';
import { EventStream } from '../live/event-stream.decorator';
import { eventsQuery, type EventsQuery } from '../live/live.schema';
import { IfMatchHeader, IfNoneMatchHeader, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import { runEditSchema, type RunEdit } from '../runs/run-edit';
import { runsQuery, type RunsQuery } from '../runs/run.schema';
import {
  backtestPageSchema,
  backtestRequestSchema,
  backtestSchema,
  submittedBacktestSchema,
  equityCurveSchema,
  equityQuery,
  tradePageSchema,
  tradesQuery,
  type BacktestRequest,
  type BacktestView,
  type SubmittedBacktestView,
  type EquityQuery,
  type TradesQuery,
  type TradeView,
} from './backtest.schema';
import { BacktestsService } from './backtests.service';
import { EquityService } from './equity.service';

const runId = { schema: z.uuid() };

@ApiTags(tags.backtests)
@Controller('v1/backtests')
export class BacktestsController {
  constructor(
    private readonly backtests: BacktestsService,
    private readonly equity: EquityService,
    private readonly streams: LiveStreams,
  ) {}

  @Post()
  @NeedsScope('run')
  @HttpCode(202)
  @Located<BacktestView>(({ id }) => `/v1/backtests/${id}`)
  @Operation('Submit a backtest', {
    status: 202,
    schema: submittedBacktestSchema,
    description: 'The run, which goes on.',
  })
  @ApiResponse({
    status: 200,
    description: 'A run that asks the same was there.',
    standardSchema: submittedBacktestSchema,
  })
  async submit(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Body({ schema: backtestRequestSchema }) body: BacktestRequest,
    @RequestIdempotency() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmittedBacktestView> {
    const submitted = await this.backtests.submit({ tenantId, keyId }, body, idempotency);
    reply.code(submitted.deduplicated ? 200 : 202);
    return submitted;
  }

  @Get()
  @NeedsScope('read')
  @Operation('List backtests', { status: 200, schema: backtestPageSchema, description: 'Newest first unless ordered.' })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: runsQuery }) query: RunsQuery,
  ): Promise<Page<Partial<BacktestView>>> {
    return await this.backtests.list(tenantId, query);
  }

  @Get(':id')
  @NeedsScope('read')
  @WithVersion()
  @IfNoneMatchHeader()
  @Operation('Get a backtest', {
    status: 200,
    schema: backtestSchema,
    description: 'The run and its figures.',
    isVersioned: true,
  })
  async get(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<Versioned<BacktestView>> {
    return await this.backtests.get(tenantId, id);
  }

  @Patch(':id')
  @NeedsScope('run')
  @WithVersion()
  @IfMatchHeader()
  @Operation('Annotate a backtest', {
    status: 200,
    schema: backtestSchema,
    description: 'The run as it is stored.',
    isVersioned: true,
  })
  async edit(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Body({ schema: runEditSchema }) body: RunEdit,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<Versioned<BacktestView>> {
    return await this.backtests.edit(tenantId, id, body, ifMatch);
  }

  @Get(':id/trades')
  @NeedsScope('read')
  @Operation('List the trades', { status: 200, schema: tradePageSchema, description: 'In the order of their exits.' })
  async trades(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: tradesQuery }) query: TradesQuery,
  ): Promise<Page<TradeView>> {
    return await this.backtests.trades(tenantId, id, query);
  }

  @Get(':id/equity-curve')
  @NeedsScope('read')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @Operation('Get the equity curve', { status: 200, schema: equityCurveSchema, description: 'At bar closes.' })
  equityCurve(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: equityQuery }) { points }: EquityQuery,
    @ClientGone() gone: AbortSignal,
  ): AsyncGenerator<string> {
    return this.equity.curve(tenantId, id, points, gone);
  }

  @Post(':id/cancel')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<BacktestView>(({ id }) => `/v1/backtests/${id}`)
  @Operation('Cancel a backtest', { status: 202, schema: backtestSchema, description: 'The run, which is ending.' })
  async cancel(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<BacktestView> {
    return await this.backtests.cancel(tenantId, id);
  }

  @Get(':id/events')
  @NeedsScope('read')
  @EventStream('Follow a backtest')
  events(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: eventsQuery }) { after }: EventsQuery,
    @ClientGone() gone: AbortSignal,
    @Headers('Last-Event-ID') lastSeen?: string,
  ): AsyncGenerator<string> {
    return this.streams.follow(this.backtests.live(tenantId, id), lastEventId(lastSeen, after), gone);
  }
}
