import { DomainError } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { builtinStrategies } from '@barmill/strategies';
import { Controller, Delete, HttpCode, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { NeedsScope, TenantId } from '../auth/caller';
import { DeleteOperation } from '../openapi/answers';
import { tags } from '../openapi/tags';

const deletionQuery = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .describe('Default: all versions.')
    .meta({ examples: [1] }),
});
const strategyName = z.string().meta({ examples: ['rsi-dip'] });
type DeletionQuery = z.output<typeof deletionQuery>;

/** A strategy takes long only where it has very many runs. */
const deadlineMs = 30_000;

@ApiTags(tags.strategies)
@Controller('v1/strategies')
export class StrategyRemovalController {
  constructor(private readonly results: ResultsClient) {}

  @Delete(':name')
  @HttpCode(204)
  @NeedsScope('manage')
  @DeleteOperation(
    'Delete a strategy',
    'One version or all of them, and every backtest and optimization of what is deleted: those that go on are cancelled, all are hidden at once.',
  )
  async deleteStrategy(
    @TenantId() tenantId: string,
    @Param('name', { schema: strategyName }) name: string,
    @Query({ schema: deletionQuery }) { version }: DeletionQuery,
  ): Promise<void> {
    if (builtinStrategies.some((strategy) => strategy.name === name)) {
      throw new DomainError('conflict', 'builtin_strategy', `${name} is built in, and cannot be deleted.`);
    }
    if (!/^[a-z0-9_-]{1,100}$/.test(name)) {
      throw new DomainError('not_found', 'unknown_strategy', `There is no stored strategy ${JSON.stringify(name)}.`);
    }
    await this.results.removal.deleteStrategy({ tenantId, name, version }, deadlineMs);
  }
}
