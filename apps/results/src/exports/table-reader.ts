import { DomainError, type ReadTableRequest, type TablePartInput } from '@barmill/contracts';
import { configToken } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row } from '../database/rows';
import { Bindings } from '../library/bindings';
import { filterSql } from '../library/filter-sql';
import { orderedColumns, segmentOf } from '../library/order-sql';
import type { ResultsConfig } from '../results.config';
import { exportTable, type ExportTable } from './export-tables';
import { fieldSql, packField } from './exported-field';
import { readByCursor, type Statement } from './row-cursor';

/** Where the runs are that a table belongs to, and what a missing one is called. */
const runTables: Readonly<Record<string, { readonly name: string; readonly code: string; readonly what: string }>> = {
  results: { name: 'optimization_runs', code: 'unknown_run', what: 'run' },
  trades: { name: 'backtest_runs', code: 'unknown_run', what: 'run' },
  windows: { name: 'walk_forward_tests', code: 'unknown_walk_forward', what: 'walk forward' },
};

/** Reads whole lists. Each holds a connection while it is read, so only some are read at a time. */
@Injectable()
export class TableReader {
  private readonly limit: number;
  private reading = 0;

  constructor(
    @Inject(configToken) config: ResultsConfig,
    private readonly dataSource: DataSource,
  ) {
    this.limit = config.MAX_EXPORTS_AT_ONCE;
  }

  /** @throws DomainError `too_many_exports`, `unknown_run`, `unknown_walk_forward`, `unknown_field` */
  async *read(request: ReadTableRequest, gone: AbortSignal): AsyncGenerator<TablePartInput, void, void> {
    if (this.reading >= this.limit) {
      throw new DomainError('unavailable', 'too_many_exports', `${this.limit} exports are read already; try again.`);
    }
    this.reading++;
    try {
      await this.requireRun(request);
      const statements = statementsOf(request, exportTable(request));
      for await (const found of readByCursor(this.dataSource, statements, gone)) {
        const columns = request.fields.map((field, index) => packField(field, fieldName(index), found));
        yield { rows: found.length, columns };
      }
    } finally {
      this.reading--;
    }
  }

  private async requireRun({ table, tenantId, runId }: ReadTableRequest): Promise<void> {
    if (!Object.hasOwn(runTables, table)) return;
    const { name, code, what } = runTables[table];
    const sql = `select 1 from ${name} where id = $1 and tenant_id = $2`;
    if (await row(this.dataSource, sql, [runId, tenantId])) return;
    throw new DomainError('not_found', code, `There is no ${what} ${runId}.`);
  }
}

/** Rows with the first key of the order, then those that lack it: each part an index over that key can give. */
function statementsOf(request: ReadTableRequest, table: ExportTable): Statement[] {
  return (['present', 'missing'] as const).flatMap((part) => statementOf(request, table, part));
}

function statementOf(
  { filter, order, fields }: ReadTableRequest,
  table: ExportTable,
  part: 'present' | 'missing',
): Statement[] {
  const { from, columns, scope } = table.source;
  const bindings = new Bindings();
  const segment = segmentOf(part, orderedColumns(order, columns, bindings), [], bindings);
  if (!segment) return [];
  const selected = fields.map((field, index) => `${fieldSql(field, table, bindings)} as ${fieldName(index)}`);
  const admitted = filter ? filterSql(filter, columns, bindings) : 'true';
  const sql = `select ${selected.join(', ')} from ${from}
    where ${scope(bindings)} and ${segment.where} and ${admitted} order by ${segment.orderBy}`;
  return [{ sql, values: bindings.values }];
}

const fieldName = (index: number): string => `field_${index}`;
