import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { tags } from '../openapi/tags';
import { exportQuery, runsExportQuery, type ExportQuery, type RunsExportQuery } from './export.schema';
import type { ExportedFile } from './exported-file';
import { ExportsService } from './exports.service';
import { FileAnswer } from './file-answer';

const runId = { schema: z.uuid() };

@ApiTags(tags.backtests)
@Controller('v1/backtests')
export class BacktestExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('export')
  @NeedsScope('read')
  @FileAnswer('Export backtests', 'All that the filter admits, in the order of the list, with every metric.')
  runs(
    @TenantId() tenantId: string,
    @Query({ schema: runsExportQuery }) query: RunsExportQuery,
    @ClientGone() gone: AbortSignal,
  ): ExportedFile {
    return this.exports.backtests(tenantId, query, gone);
  }

  @Get(':id/trades/export')
  @NeedsScope('read')
  @FileAnswer('Export the trades', 'All legs of a backtest, in the order of their exits.')
  trades(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: exportQuery }) { format }: ExportQuery,
    @ClientGone() gone: AbortSignal,
  ): ExportedFile {
    return this.exports.trades(tenantId, id, format, gone);
  }

  @Get(':id/equity-curve/export')
  @NeedsScope('read')
  @FileAnswer('Export the equity curve', 'Every point of the curve: the start, then each bar close.')
  equity(
    @TenantId() tenantId: string,
    @Param('id', runId) id: string,
    @Query({ schema: exportQuery }) { format }: ExportQuery,
    @ClientGone() gone: AbortSignal,
  ): ExportedFile {
    return this.exports.equity(tenantId, id, format, gone);
  }
}
