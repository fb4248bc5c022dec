import type { Idempotency } from '@barmill/contracts';
import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { Located } from '../http/location.interceptor';
import { WithVersion, type Versioned } from '../http/versioned.interceptor';
import { RequestIdempotency } from '../idempotency/idempotent-request';
import { EventStream } from '../live/event-stream.decorator';
import { lastEventId } from '../live/last-event-id';
import { LiveStreams } from '../live/live-streams';
import { eventsQuery, type EventsQuery } from '../live/live.schema';
import { IfMatchHeader, IfNoneMatchHeader, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import type { RunsQuery } from '../runs/run.schema';
import {
  optimizationEditSchema,
  optimizationPageSchema,
  optimizationRequestSchema,
  optimizationSchema,
  optimizationsQuery,
  submittedOptimizationSchema,
  resultPageSchema,
  resultsQuery,
  type OptimizationEdit,
  type OptimizationRequest,
  type OptimizationView,
  type ResultsQuery,
  type ResultView,
  type SubmittedOptimizationView,
} from './optimization.schema';
import { OptimizationsService } from './optimizations.service';
import { ResultsService } from './results.service';

const runId = { schema: z.uuid() };

@ApiTags(tags.optimizations)
@Controller('v1/optimizations')
export class OptimizationsController {
  constructor(
    private readonly optimizations: OptimizationsService,
    private readonly found: ResultsService,
    private readonly streams: LiveStreams,
  ) {}

  @Post()
  @NeedsScope('run')
  @HttpCode(202)
  @Located<OptimizationView>(({ id }) => `/v1/optimizations/${id}`)
  @Operation('Submit an optimization', {
    status: 202,
    schema: submittedOptimizationSchema,
    description: 'The run, which goes on.',
  })
  @ApiResponse({
    status: 200,
    description: 'A run that asks the same was there.',
    standardSchema: submittedOptimizationSchema,
  })
  async submit(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Body({ schema: optimizationRequestSchema }) body: OptimizationRequest,
    @RequestIdempotency() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SubmittedOptimizationView> {
    const submitted = await this.optimizations.submit({ tenantId, keyId }, body, idempotency);
    reply.code(submitted.deduplicated ? 200 : 202);
    return submitted;
  }

  @Get()
  @NeedsScope('read')
  @Operation('List optimizations', {
    status: 200,
    schema: optimizationPageSchema,
    description: 'Newest first unless ordered.',
  })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: optimizationsQuery }) query: RunsQuery,
  ): Promise<Page<Partial<OptimizationView>>> {
    return await this.optimizations.list(tenantId, query);
  }

  @Get(':id')
  @NeedsScope('read')
  @WithVersion()
  @IfNoneMatchHeader()
  @Operation('Get an optimization', {
    status: 200,
    schema: optimizationSchema,
    description: 'The run and its best.',
    isVersioned: true,
  })
  async get(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<Versioned<OptimizationView>> {
    return await this.optimizations.get(tenantId, id);
  }

  @Patch(':id')
  @NeedsScope('run')
  @WithVersion()
  @IfMatchHeader()
  @Operation('Annotate an optimization, or weigh it anew', {
    status: 200,
    schema: optimizationSchema,
    description: 'The run as it is stored.',
    isVersioned: true,
  })
  async edit(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Body({ schema: optimizationEditSchema }) body: OptimizationEdit,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<Versioned<OptimizationView>> {
    return await this.optimizations.edit(tenantId, id, body, ifMatch);
  }

  @Get(':id/results')
  @NeedsScope('read')
  @Operation('List the combinations', { status: 200, schema: resultPageSchema, description: 'With their figures.' })
  async results(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: resultsQuery }) query: ResultsQuery,
  ): Promise<Page<Partial<ResultView>>> {
    return await this.found.list(tenantId, id, query);
  }

  @Post(':id/cancel')
  @NeedsScope('run')
  @HttpCode(202)
  @Located<OptimizationView>(({ id }) => `/v1/optimizations/${id}`)
  @Operation('Cancel an optimization', {
    status: 202,
    schema: optimizationSchema,
    description: 'The run, which is ending; finished work is kept.',
  })
  async cancel(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<OptimizationView> {
    return await this.optimizations.cancel(tenantId, id);
  }

  @Get(':id/events')
  @NeedsScope('read')
  @EventStream('Follow an optimization')
  events(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: eventsQuery }) { after }: EventsQuery,
    @ClientGone() gone: AbortSignal,
    @Headers('Last-Event-ID') lastSeen?: string,
  ): AsyncGenerator<string> {
    return this.streams.follow(this.optimizations.live(tenantId, id), lastEventId(lastSeen, after), gone);
  }
}
