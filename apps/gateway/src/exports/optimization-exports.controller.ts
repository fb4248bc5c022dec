import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { tags } from '../openapi/tags';
import { resultsExportQuery, runsExportQuery, type ResultsExportQuery, type RunsExportQuery } from './export.schema';
import type { ExportedFile } from './exported-file';
import { ExportsService } from './exports.service';
import { FileAnswer } from './file-answer';

@ApiTags(tags.optimizations)
@Controller('v1/optimizations')
export class OptimizationExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('export')
  @NeedsScope('read')
  @FileAnswer('Export optimizations', 'All that the filter admits, in the order of the list, with their best figures.')
  runs(
    @TenantId() tenantId: string,
    @Query({ schema: runsExportQuery }) query: RunsExportQuery,
    @ClientGone() gone: AbortSignal,
  ): ExportedFile {
    return this.exports.optimizations(tenantId, query, gone);
  }

  @Get(':id/results/export')
  @NeedsScope('read')
  @FileAnswer('Export the combinations', 'All that the filter admits, in the order of the list.')
  async results(
    @TenantId() tenantId: string,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: resultsExportQuery }) query: ResultsExportQuery,
    @ClientGone() gone: AbortSignal,
  ): Promise<ExportedFile> {
    return await this.exports.combinations(tenantId, id, query, gone);
  }
}
