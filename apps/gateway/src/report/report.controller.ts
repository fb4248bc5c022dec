import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeyId, NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { tags } from '../openapi/tags';
import { ReportService } from './report.service';

@ApiTags(tags.backtests)
@Controller('v1/backtests')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Get(':id/report')
  @NeedsScope('read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiOperation({
    summary: 'Get a report',
    description:
      'One HTML page of a completed backtest that needs no network: prices with the trades, equity, drawdown, months, metrics with definitions.',
  })
  @ApiResponse({ status: 200, description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } })
  @ApiResponse({ status: 409, description: 'The backtest has not completed.' })
  async report(
    @TenantId() tenantId: string,
    @KeyId() keyId: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @ClientGone() gone: AbortSignal,
  ): Promise<string> {
    return await this.reports.report({ tenantId, keyId }, id, gone);
  }
}
