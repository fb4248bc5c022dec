import { createParquetBars, tooMany, type BarFile, type BarFileOptions } from '@barmill/market-data';
import type { ByteSource } from './byte-source';
import { ColumnReader } from './column-reader';

/**
 * The bars of a Parquet file, checked as those of a CSV file are. Only the columns that are needed are read, and one column of one
 * row group at a time is held beside the bars.
 *
 * @throws DataError for a file that is refused, and what the source throws
 */
export async function readParquet(source: ByteSource, options: BarFileOptions): Promise<BarFile> {
  if (source.byteLength > options.maxBytes) throw tooMany('too_many_bytes', options.maxBytes, 'bytes', null);
  const reader = await ColumnReader.open(source);
  const bars = createParquetBars(reader.metadata, options);
  for (const group of reader.metadata.row_groups) {
    const rows = Number(group.num_rows);
    for (const column of bars.columns) bars.fill(column, rows, await reader.read(group, column));
    bars.endGroup(rows);
  }
  return bars.finish();
}
