import { DomainError } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { backtestView } from '../backtests/backtest.view';
import type { ComparisonView } from './comparison.schema';
import { comparisonView } from './comparison.view';

const deadlineMs = 30_000;

/** Lays backtests side by side. */
@Injectable()
export class ComparisonsService {
  constructor(private readonly results: ResultsClient) {}

  /** @throws DomainError `unknown_run` that names each id that nothing has */
  async compare(tenantId: string, ids: readonly string[]): Promise<ComparisonView> {
    const filters = ids.map((text) => ({ comparison: { field: 'id', operator: '=', value: { text } } }));
    const query = { filter: { any: { filters } }, order: [{ field: 'id' }], limit: ids.length };
    const { backtests } = await this.results.library.findBacktests({ tenantId, query });
    const found = new Map(backtests.map((row) => [row.id, backtestView(row)]));
    requireAll(ids, found);
    const curves = await this.results.library.readDailyEquity({ tenantId, ids: [...ids] }, deadlineMs);
    return comparisonView(
      ids.map((id) => found.get(id)!),
      curves.runs,
    );
  }
}

function requireAll(ids: readonly string[], found: ReadonlyMap<string, unknown>): void {
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return;
  const faults = missing.map((id) => ({
    pointer: 'query "ids"',
    code: 'unknown_run',
    detail: `There is no backtest ${id}.`,
  }));
  throw new DomainError('invalid', 'unknown_run', `There is no backtest ${missing.join(', ')}.`, faults);
}
