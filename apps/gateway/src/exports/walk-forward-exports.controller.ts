import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { ClientGone } from '../http/client-gone.decorator';
import { tags } from '../openapi/tags';
import { exportQuery, type ExportQuery } from './export.schema';
import type { ExportedFile } from './exported-file';
import { ExportsService } from './exports.service';
import { FileAnswer } from './file-answer';

const testId = { schema: z.uuid() };

@ApiTags(tags.walkForwards)
@Controller('v1/walk-forwards/:id')
export class WalkForwardExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Get('windows/export')
  @NeedsScope('read')
  @FileAnswer('Export the windows', 'All windows of a walk forward, in the order of time; of a matrix none.')
  windows(
    @TenantId() tenantId: string,
    @Param('id', testId) id: string,
    @Query({ schema: exportQuery }) { format }: ExportQuery,
    @ClientGone() gone: AbortSignal,
  ): ExportedFile {
    return this.exports.windows(tenantId, id, format, gone);
  }

  @Get('equity-curve/export')
  @NeedsScope('read')
  @FileAnswer(
    'Export the joined equity curve',
    'Every point of the curve; none before the end, and where tests overlap.',
  )
  equity(
    @TenantId() tenantId: string,
    @Param('id', testId) id: string,
    @Query({ schema: exportQuery }) { format }: ExportQuery,
    @ClientGone() gone: AbortSignal,
  ): ExportedFile {
    return this.exports.joinedEquity(tenantId, id, format, gone);
  }
}
