import { ResultsClient } from '@barmill/platform';
import { Controller, Delete, HttpCode, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { DeleteOperation } from '../openapi/answers';
import { tags } from '../openapi/tags';

const runId = { schema: z.uuid() };
const description =
  'Cancels the run if it goes on, and hides it with all that it has from every list and address at once. There is no way back.';

@Controller('v1')
export class RunRemovalController {
  constructor(private readonly results: ResultsClient) {}

  @Delete('backtests/:id')
  @NeedsScope('run')
  @HttpCode(204)
  @ApiTags(tags.backtests)
  @DeleteOperation('Delete a backtest', description)
  async deleteBacktest(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<void> {
    await this.results.removal.deleteBacktest({ tenantId, id });
  }

  @Delete('optimizations/:id')
  @NeedsScope('run')
  @HttpCode(204)
  @ApiTags(tags.optimizations)
  @DeleteOperation('Delete an optimization', description)
  async deleteOptimization(@TenantId() tenantId: string, @Param('id', runId) id: string): Promise<void> {
    await this.results.removal.deleteOptimization({ tenantId, id });
  }
}
