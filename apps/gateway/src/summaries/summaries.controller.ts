import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { SummariesService } from './summaries.service';
import { summaryQuery, summarySchema, type SummaryQuery, type SummaryView } from './summary.schema';

@ApiTags(tags.backtests)
@Controller('v1/summaries')
export class SummariesController {
  constructor(private readonly summaries: SummariesService) {}

  @Get()
  @NeedsScope('read')
  @Operation('Sum up backtests', {
    status: 200,
    schema: summarySchema,
    description: 'Counts and a metric of the last days, in all, by strategy and by symbol.',
  })
  async summarize(
    @TenantId() tenantId: string,
    @Query({ schema: summaryQuery }) query: SummaryQuery,
  ): Promise<SummaryView> {
    return await this.summaries.summarize(tenantId, query, Date.now());
  }
}
