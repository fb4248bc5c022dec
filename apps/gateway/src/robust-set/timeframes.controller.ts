import { Body, Controller, Get, Headers, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { WithVersion, type Versioned } from '../http/versioned.interceptor';
import { IfMatchHeader, IfNoneMatchHeader, Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import {
  timeframeEditSchema,
  timeframeListSchema,
  timeframeSchema,
  type TimeframeEdit,
  type TimeframeListView,
  type TimeframeView,
} from './timeframe.schema';
import { TimeframesService } from './timeframes.service';

const timeframeName = {
  schema: z
    .string()
    .max(8)
    .meta({ examples: ['D1'] }),
};

@ApiTags(tags.robustSet)
@Controller('v1/timeframes')
export class TimeframesController {
  constructor(private readonly timeframes: TimeframesService) {}

  @Get()
  @NeedsScope('read')
  @Operation('List timeframes', {
    status: 200,
    schema: timeframeListSchema,
    description: 'All of them, and which count in the robust set.',
  })
  async list(@TenantId() tenantId: string): Promise<TimeframeListView> {
    return await this.timeframes.list(tenantId);
  }

  @Get(':timeframe')
  @NeedsScope('read')
  @WithVersion()
  @IfNoneMatchHeader()
  @Operation('Get a timeframe', { status: 200, schema: timeframeSchema, description: 'The one.', isVersioned: true })
  async get(
    @TenantId() tenantId: string,
    @Param('timeframe', timeframeName) timeframe: string,
  ): Promise<Versioned<TimeframeView>> {
    return await this.timeframes.get(tenantId, timeframe);
  }

  @Patch(':timeframe')
  @NeedsScope('manage')
  @WithVersion()
  @IfMatchHeader()
  @Operation(
    'Select a timeframe',
    { status: 200, schema: timeframeSchema, description: 'As it is stored.', isVersioned: true },
    'Or leave it out of the robust set. No run changes.',
  )
  async edit(
    @TenantId() tenantId: string,
    @Param('timeframe', timeframeName) timeframe: string,
    @Body({ schema: timeframeEditSchema }) body: TimeframeEdit,
    @Headers('If-Match') ifMatch?: string,
  ): Promise<Versioned<TimeframeView>> {
    return await this.timeframes.edit(tenantId, timeframe, body, ifMatch);
  }
}
