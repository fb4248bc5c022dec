import { writeParquet } from '@barmill/parquet';
import { mediaTypes, type ExportFormat } from './export.schema';
import type { ExportedColumn, TableRows } from './exported-column';
import { csvFile, ndjsonFile } from './text-files';

/** A file that is made while it is read. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: AsyncGenerator<string | Uint8Array, void, void>;
}

/** A table as a file. @param title of letters, digits and hyphens, for the name of the file */
export function exportedFile(
  title: string,
  format: ExportFormat,
  columns: readonly ExportedColumn[],
  parts: AsyncIterable<TableRows>,
): ExportedFile {
  const makers = { csv: csvFile, ndjson: ndjsonFile, parquet: writeParquet };
  return { name: `${title}.${format}`, mediaType: mediaTypes[format], content: makers[format](columns, parts) };
}
