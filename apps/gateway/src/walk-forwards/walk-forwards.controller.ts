import type { Idempotency } from '@barmill/contracts';
import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { equityCurveSchema, equityQuery, type EquityQuery } from '../backtests/backtest.schema';
import { EquityService } from '../backtests/equity.service';
import { ClientGone } from '../http/client-gone.decorator';
import { Located } from '../http/location.interceptor';
import { WithVersion, type Versioned } from '../http/versioned.interceptor';
import { RequestIdempotency } from '../idempotency/idempotent-request';
import { EventStream } from '../live/event-stream.decorator';
import { lastEventId } from '../live/last-event-id';
import { LiveStreams } from '../live/live-streams';
import { eventsQuery, type EventsQuery } from '../live/live.schema';
import { DeleteOperation, IfNoneMatchHeader, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import type { RunsQuery } from '../runs/run.schema';
import {
  submittedWalkForwardSchema,
  walkForwardPageSchema,
  walkForwardRequestSchema,
  walkForwardSchema,
  walkForwardsQuery,
  windowPageSchema,
  windowsQuery,
  type SubmittedWalkForwardView,
  type WalkForwardRequest,
  type WalkForwardView,
  type WindowsQuery,
  type WindowView,
} from './walk-forward.schema';
import { WalkForwardsService } from './walk-forwards.service';

const testId = { schema: z.uuid() };

@ApiTags(tags.walkForwards)
@Controller('v1/walk-forwards')
export class WalkForwardsController {
  constructor(
    private readonly walkForwards: WalkForwardsService,
    private readonly equity: EquityService,
    private readonly streams: LiveStreams,
  ) {}

  @Post()
  @NeedsScope('run')
  @HttpCode(202)
  @Located<WalkForwardView>(({ id }) => `/v1/walk-forwards/${id}`)
  @Operation('Submit a walk forward', {
    status: 202,
    schema: submittedWalkForwardSchema,
    description: 'The walk forward, which goes on.',
  })
  @ApiResponse({
    status: 200,
    description: 'One that asks the same was there.',
    standardSchema: submittedWalkForwardSchema,
  })
  async submit(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Body({ schema: walkForwardRequestSchema }) body: WalkForwardRequest,
    @RequestIdempotency() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmittedWalkForwardView> {
    const submitted = await this.walkForwards.submit({ tenantId, keyId }, body, idempotency);
    reply.code(submitted.deduplicated ? 200 : 202);
    return submitted;
  }

  @Get()
  @NeedsScope('read')
  @Operation('List walk forwards', {
    status: 200,
    schema: walkForwardPageSchema,
    description: 'Newest first unless ordered; parts of a matrix stand in the matrix.',
  })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: walkForwardsQuery }) query: RunsQuery,
  ): Promise<Page<Partial<WalkForwardView>>> {
    return await this.walkForwards.list(tenantId, query);
  }

  @Get(':id')
  @NeedsScope('read')
  @WithVersion()
  @IfNoneMatchHeader()
  @Operation('Get a walk forward', {
    status: 200,
    schema: walkForwardSchema,
    description: 'Its state and its figures.',
    isVersioned: true,
  })
  async get(@TenantId() tenantId: string, @Param('id', testId) id: string): Promise<Versioned<WalkForwardView>> {
    return await this.walkForwards.get(tenantId, id);
  }

  @Get(':id/windows')
  @NeedsScope('read')
  @Operation('List the windows', { status: 200, schema: windowPageSchema, description: 'In the order of time.' })
  async windows(
    @TenantId() tenantId: string,
    @Param('id', testId) id: string,
    @Query({ schema: windowsQuery }) query: WindowsQuery,
  ): Promise<Page<WindowView>> {
    return await this.walkForwards.windows(tenantId, id, query);
  }

  @Get(':id/equity-curve')
  @NeedsScope('read')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @Operation('Get the joined equity curve', {
    status: 200,
    schema: equityCurveSchema,
    description: 'Of all tests, each from the equity of the one before; empty until the end, and where tests overlap.',
  })
  equityCurve(
    @TenantId() tenantId: string,
    @Param('id', testId) id: string,
    @Query({ schema: equityQuery }) { points }: EquityQuery,
    @ClientGone() gone: AbortSignal,
  ): AsyncGenerator<string> {
    return this.equity.joinedCurve(tenantId, id, points, gone);
  }

  @Post(':id/cancel')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<WalkForwardView>(({ id }) => `/v1/walk-forwards/${id}`)
  @Operation('Cancel a walk forward', {
    status: 202,
    schema: walkForwardSchema,
    description: 'The walk forward, which is ending; windows that have ended are kept.',
  })
  async cancel(@TenantId() tenantId: string, @Param('id', testId) id: string): Promise<WalkForwardView> {
    return await this.walkForwards.cancel(tenantId, id);
  }

  @Delete(':id')
  @NeedsScope('run')
  @HttpCode(204)
  @DeleteOperation(
    'Delete a walk forward',
    'Cancels it if it goes on, and hides it with all its runs from every list and address at once. There is no way back.',
  )
  async delete(@TenantId() tenantId: string, @Param('id', testId) id: string): Promise<void> {
    await this.walkForwards.delete(tenantId, id);
  }

  @Get(':id/events')
  @NeedsScope('read')
  @EventStream('Follow a walk forward')
  events(
    @TenantId() tenantId: string,
    @Param('id', testId) id: string,
    @Query({ schema: eventsQuery }) { after }: EventsQuery,
    @ClientGone() gone: AbortSignal,
    @Headers('Last-Event-ID') lastSeen?: string,
  ): AsyncGenerator<string> {
    return this.streams.follow(this.walkForwards.live(tenantId, id), lastEventId(lastSeen, after), gone);
  }
}
