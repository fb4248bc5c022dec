import { DataError, notParquet, type ParquetValues } from '@barmill/market-data';
import type * as Hyparquet from 'hyparquet';
import type { Compressors, FileMetaData, RowGroup } from 'hyparquet';
import type { ByteSource } from './byte-source';
import { loadDecompressors } from './decompressors';

/** Reads columns of row groups as the format stores them, without what their types mean. */
export class ColumnReader {
  private constructor(
    private readonly source: ByteSource,
    private readonly hyparquet: typeof Hyparquet,
    private readonly compressors: Compressors,
    readonly metadata: FileMetaData,
  ) {}

  /** @throws DataError `not_parquet` */
  static async open(source: ByteSource): Promise<ColumnReader> {
    // Loaded with the first file: whoever reads none need not wait for it.
    const [hyparquet, compressors] = await Promise.all([import('hyparquet'), loadDecompressors()]);
    const metadata = await decoded(async () => await hyparquet.parquetMetadataAsync(source, { geoparquet: false }));
    return new ColumnReader(source, hyparquet, compressors, metadata);
  }

  /** The values of a column in a row group, in pieces. @throws DataError `not_parquet` */
  async read(group: RowGroup, column: string): Promise<ParquetValues[]> {
    const pieces: ParquetValues[] = [];
    await decoded(async () => {
      await this.hyparquet.parquetRead({
        file: this.source,
        metadata: this.alone(group),
        columns: [column],
        compressors: this.compressors,
        utf8: false,
        parsers: { timestampFromNanoseconds: (nanos: bigint) => nanos },
        onChunk: ({ columnData }) => pieces.push(columnData),
      });
    });
    return pieces;
  }

  /** The one row group, its types without their meaning: what the library makes of a meaning is rounded, or an object for each value. */
  private alone(group: RowGroup): FileMetaData {
    const schema = this.metadata.schema.map((element) => ({
      ...element,
      converted_type: undefined,
      logical_type: undefined,
    }));
    return { ...this.metadata, schema, num_rows: group.num_rows, row_groups: [group] };
  }
}

/** What the work gives; where decoding fails, with whatever, DataError `not_parquet`. Errors of the system stay what they are. */
async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { message, syscall } = error as NodeJS.ErrnoException;
    if (error instanceof DataError || syscall !== undefined) throw error;
    throw notParquet(message);
  }
}
