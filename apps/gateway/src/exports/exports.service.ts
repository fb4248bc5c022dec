import { Metadata, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import {
  parameterValues,
  searchSpec,
  type EquityPart,
  type ParameterValues,
  type ReadTableRequestInput,
  type TablePart,
} from '@barmill/contracts';
import { fromGrpcError, ResultsClient } from '@barmill/platform';
import { backtestFields, optimizationFields, resultFields, type FieldList, type SortKey } from '@barmill/queries';
import { Injectable } from '@nestjs/common';
import { defaultRanking, rankField } from '../optimizations/ranking-order';
import { chanceOf } from '../overfitting/overfitting.view';
import { keyOf, listRequest } from '../paging/list-query';
import { runFilters } from '../runs/run-filters';
import { shownStatus } from '../runs/status';
import { equityColumns, tradeColumns } from './belonging-columns';
import type { ExportFormat, ListExportQuery, ResultsExportQuery, RunsExportQuery } from './export.schema';
import type { ExportedColumn, TableRows } from './exported-column';
import { exportedFile, type ExportedFile } from './exported-file';
import { equityRows, tableRows } from './exported-rows';
import { chanceColumns, withChance } from './chance-columns';
import { resultColumns } from './result-columns';
import { backtestColumns, optimizationColumns } from './run-columns';
import { windowColumns } from './window-columns';

/** A client may take its time, but not for ever. */
const deadlineMs = 4 * 60 * 60 * 1_000;
/** Longest wait for a part: a statement of results may take half of it. */
const silenceMs = 60_000;

/** Whole lists as files. They are made while they are read: what is held of one does not grow with it. */
@Injectable()
export class ExportsService {
  constructor(private readonly results: ResultsClient) {}

  backtests(tenantId: string, query: RunsExportQuery, gone: AbortSignal): ExportedFile {
    return this.runs('backtests', backtestFields, backtestColumns, tenantId, query, gone);
  }

  optimizations(tenantId: string, query: RunsExportQuery, gone: AbortSignal): ExportedFile {
    return this.runs('optimizations', optimizationFields, optimizationColumns, tenantId, query, gone);
  }

  /** Combinations in the order of their list. */
  async combinations(
    tenantId: string,
    runId: string,
    query: ResultsExportQuery,
    gone: AbortSignal,
  ): Promise<ExportedFile> {
    const run = await this.results.runs.getOptimization({ tenantId, id: runId });
    const search = searchSpec.parse(JSON.parse(run.searchJson));
    const stored = resultColumns(search, await this.someParameters(tenantId, runId));
    const list = resultFields([...search.grid.map(({ name }) => name), ...Object.keys(search.fixed)]);
    const ranking = query.ranking ?? defaultRanking(run);
    const usual = [keyOf(list, ranking === null ? 'combination_index' : rankField[ranking], false)];
    const request = { tenantId, table: 'results', runId, ...askedFor(query, list, usual) };
    const chance = chanceOf(run);
    const rows = this.rows(stored, request, gone, (part) => withChance(stored, part, chance));
    return exportedFile(`optimization-${runId}-results`, query.format, [...stored, ...chanceColumns], rows);
  }

  /** Parameters of a combination, among them those that the search leaves to the strategy; none while none is stored. */
  private async someParameters(tenantId: string, runId: string): Promise<ParameterValues> {
    const order = [{ field: 'combination_index', isDescending: false }];
    const { results } = await this.results.library.findResults({ tenantId, runId, query: { order, limit: 1 } });
    return results.length === 0 ? {} : parameterValues.parse(JSON.parse(results[0].paramsJson));
  }

  trades(tenantId: string, runId: string, format: ExportFormat, gone: AbortSignal): ExportedFile {
    const order = [{ field: 'ordinal', isDescending: false }];
    return this.table(
      `backtest-${runId}-trades`,
      format,
      tradeColumns,
      { tenantId, table: 'trades', runId, order },
      gone,
    );
  }

  equity(tenantId: string, runId: string, format: ExportFormat, gone: AbortSignal): ExportedFile {
    const call = () => this.results.raw.runs.streamEquity({ tenantId, id: runId }, new Metadata(), deadline());
    const parts = read<EquityPart>('streamEquity', call, gone, equityRows);
    return exportedFile(`backtest-${runId}-equity`, format, equityColumns, parts);
  }

  /** In the order of time; of a matrix none. */
  windows(tenantId: string, id: string, format: ExportFormat, gone: AbortSignal): ExportedFile {
    const order = [{ field: 'position', isDescending: false }];
    const request = { tenantId, table: 'windows', runId: id, order };
    return this.table(`walk-forward-${id}-windows`, format, windowColumns, request, gone);
  }

  joinedEquity(tenantId: string, id: string, format: ExportFormat, gone: AbortSignal): ExportedFile {
    const call = () => this.results.raw.walkForwards.streamEquity({ tenantId, id }, new Metadata(), deadline());
    const parts = read<EquityPart>('streamEquity', call, gone, equityRows);
    return exportedFile(`walk-forward-${id}-equity`, format, equityColumns, parts);
  }

  private runs(
    table: 'backtests' | 'optimizations',
    list: FieldList,
    columns: readonly ExportedColumn[],
    tenantId: string,
    query: RunsExportQuery,
    gone: AbortSignal,
  ): ExportedFile {
    const asked = askedFor(query, list, [keyOf(list, 'id', true)], runFilters(query, list));
    return this.table(table, query.format, columns, { tenantId, table, ...asked }, gone);
  }

  private table(
    title: string,
    format: ExportFormat,
    columns: readonly ExportedColumn[],
    asked: ReadTableRequestInput,
    gone: AbortSignal,
  ): ExportedFile {
    return exportedFile(title, format, columns, this.rows(columns, asked, gone));
  }

  /** @param more what becomes of a part, such as columns that are not stored */
  private rows(
    columns: readonly ExportedColumn[],
    asked: ReadTableRequestInput,
    gone: AbortSignal,
    more: (part: TableRows) => TableRows = (part) => part,
  ): AsyncGenerator<TableRows, void, void> {
    const fields = columns.map(({ name, kind }) => ({ field: name, kind: kind === 'integer' ? 'number' : kind }));
    const call = () => this.results.raw.exports.readTable({ ...asked, fields }, new Metadata(), deadline());
    return read<TablePart>('readTable', call, gone, (part) => more(shownStates(columns, tableRows(columns, part))));
  }
}

const deadline = () => ({ deadline: Date.now() + deadlineMs });

function askedFor(
  { filter, order_by }: Pick<ListExportQuery, 'filter' | 'order_by'>,
  list: FieldList,
  usual: readonly SortKey[],
  given: Parameters<typeof listRequest>[1]['given'] = [],
): Pick<ReadTableRequestInput, 'filter' | 'order'> {
  const { query } = listRequest({ limit: 1, filter, order_by }, { list, given, usual });
  return { filter: query.filter, order: query.order };
}

/** Parts of a call as they are asked for; the call ends with the reading, or when the client goes. */
async function* read<Part>(
  name: string,
  open: () => ClientReadableStream<unknown>,
  gone: AbortSignal,
  rowsOf: (part: Part) => TableRows,
): AsyncGenerator<TableRows, void, void> {
  const call = open();
  const cancel = (): void => call.cancel();
  call.on('error', () => undefined);
  gone.addEventListener('abort', cancel);
  const parts = call[Symbol.asyncIterator]();
  try {
    for (;;) {
      const silence = setTimeout(cancel, silenceMs);
      const next = await parts.next().finally(() => clearTimeout(silence));
      if (next.done) return;
      yield rowsOf(next.value as Part);
    }
  } catch (error) {
    throw fromGrpcError(error as ServiceError, name);
  } finally {
    gone.removeEventListener('abort', cancel);
    call.cancel();
  }
}

/** What happens inside a run is running, as everywhere in the API. */
function shownStates(columns: readonly ExportedColumn[], part: TableRows): TableRows {
  const shown = part.columns.map((values, index) =>
    columns[index].name === 'status'
      ? (values as readonly (string | null)[]).map((status) => status && shownStatus(status))
      : values,
  );
  return { rows: part.rows, columns: shown };
}
