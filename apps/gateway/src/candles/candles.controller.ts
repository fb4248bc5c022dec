import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { candlesQuery, candlesSchema, type CandlesQuery, type CandlesView } from './candles.schema';
import { CandlesService } from './candles.service';

@ApiTags(tags.backtests)
@Controller('v1/backtests/:id')
export class CandlesController {
  constructor(private readonly candles: CandlesService) {}

  @Get('candles')
  @NeedsScope('read')
  @Operation(
    'Get the bars, with indicators',
    {
      status: 200,
      schema: candlesSchema,
      description: 'Bars as columns, with the values that the run itself computed of them.',
    },
    'An engine reads the bars, within 10 s; a 503 says that it has not answered yet, and that the same question is worth asking again.',
  )
  @ApiResponse({ status: 409, description: 'The bars of the run are gone.' })
  async get(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: candlesQuery }) query: CandlesQuery,
    @ClientGone() gone: AbortSignal,
  ): Promise<CandlesView> {
    return await this.candles.candles({ tenantId, keyId }, id, query, gone);
  }
}
