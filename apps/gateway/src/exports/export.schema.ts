import { z } from 'zod';
import { resultsQuery } from '../optimizations/optimization.schema';
import { rankingQuery } from '../optimizations/ranking-order';
import { runsQuery } from '../runs/run.schema';

export const exportFormats = ['csv', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Media types by format. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

const format = z
  .enum(exportFormats)
  .default('csv')
  .describe('`csv` (RFC 4180), `ndjson` (one JSON object a line) or `parquet`.');

export const exportQuery = z.strictObject({ format });
export type ExportQuery = z.output<typeof exportQuery>;

const { filter, order_by } = resultsQuery.shape;
export const listExportQuery = z.strictObject({ format, filter, order_by });
export type ListExportQuery = z.output<typeof listExportQuery>;

export const resultsExportQuery = listExportQuery.extend({ ranking: rankingQuery });
export type ResultsExportQuery = z.output<typeof resultsExportQuery>;

export const runsExportQuery = runsQuery
  .omit({ limit: true, cursor: true, include: true, fields: true })
  .extend({ format });
export type RunsExportQuery = z.output<typeof runsExportQuery>;
