import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { Located } from '../http/location.interceptor';
import { TakesRawBody } from '../http/raw-body';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import type { Page } from '../paging/page';
import { DocumentBody, documentTypes } from './document-body';
import { StrategiesService } from './strategies.service';
import {
  storedStrategySchema,
  strategiesQuery,
  strategyCheckSchema,
  strategyDetailSchema,
  strategyPageSchema,
  strategyQuery,
  type StoredStrategyView,
  type StrategiesQuery,
  type StrategyCheckView,
  type StrategyDetailView,
  type StrategyQuery,
  type StrategyView,
} from './strategy.schema';

const strategyName = z.string().meta({ examples: ['sma-cross'] });

const documentBody = {
  description: 'A strategy document, see docs/reference/rules-language.md; at most 256 KiB.',
  schema: {
    type: 'object',
    required: ['name', 'version', 'title', 'description', 'entry'],
    example: {
      name: 'rsi-dip',
      version: 1,
      title: 'Buy the dip',
      description: 'Buys when the RSI leaves its oversold zone.',
      parameters: [{ name: 'period', type: 'integer', min: 2, max: 50, default: 14 }],
      entry: { long: 'crossover(rsi(close, period), 30)' },
      exit: { long: 'rsi(close, period) > 60' },
    },
  },
};

@ApiTags(tags.strategies)
@Controller('v1/strategies')
export class StrategiesController {
  constructor(private readonly strategies: StrategiesService) {}

  @Post()
  @NeedsScope('manage')
  @TakesRawBody()
  @Located<StoredStrategyView>(({ name, version }) => `/v1/strategies/${name}?version=${version}`)
  @Operation(
    'Store a strategy',
    { status: 201, schema: storedStrategySchema, description: 'What was stored.' },
    'The body is the document itself. A version never changes: the same document again is answered as it is stored, another one ' +
      'under the same name and version is refused.',
  )
  @ApiResponse({ status: 200, description: 'The same document was there.', standardSchema: storedStrategySchema })
  @ApiConsumes(...documentTypes)
  @ApiBody(documentBody)
  async store(
    @TenantId() tenantId: string,
    @DocumentBody() document: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredStrategyView> {
    const stored = await this.strategies.store(tenantId, document);
    reply.code(stored.deduplicated ? 200 : 201);
    return stored;
  }

  @Post('check')
  @HttpCode(200)
  @NeedsScope('read')
  @TakesRawBody()
  @Operation('Check a strategy', {
    status: 200,
    schema: strategyCheckSchema,
    description: 'Every fault, or what would be stored.',
  })
  @ApiConsumes(...documentTypes)
  @ApiBody(documentBody)
  check(@DocumentBody() document: unknown): StrategyCheckView {
    return this.strategies.check(document);
  }

  @Get()
  @NeedsScope('read')
  @Operation('List strategies', {
    status: 200,
    schema: strategyPageSchema,
    description: 'Built-in and stored ones, every version of each, by name and version.',
  })
  async list(
    @TenantId() tenantId: string,
    @Query({ schema: strategiesQuery }) query: StrategiesQuery,
  ): Promise<Page<StrategyView>> {
    return await this.strategies.list(tenantId, query);
  }

  @Get(':name')
  @NeedsScope('read')
  @Operation('Get a strategy', { status: 200, schema: strategyDetailSchema, description: 'With its document.' })
  async get(
    @TenantId() tenantId: string,
    @Param('name', { schema: strategyName }) name: string,
    @Query({ schema: strategyQuery }) { version }: StrategyQuery,
  ): Promise<StrategyDetailView> {
    return await this.strategies.get(tenantId, name, version);
  }
}
