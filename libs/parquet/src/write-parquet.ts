import type { SchemaElement } from 'hyparquet';
import type { ByteWriter } from 'hyparquet-writer';

/** A column to be written; every value of it can be missing. */
export interface WrittenColumn {
  readonly name: string;
  readonly kind: 'number' | 'integer' | 'flag' | 'time' | 'text' | 'json';
  readonly description: string;
}

/** Some rows: for each column doubles (NaN: none; flags 0 or 1, times epoch ms) or texts (null: none). */
export interface WrittenRows {
  readonly rows: number;
  readonly columns: readonly (Float64Array | readonly (string | null)[])[];
}

/** Rows that are held until they are written together. */
const rowsOfGroup = 4_096;

/**
 * The bytes of a Parquet file, a row group at a time. Doubles keep their bits; whole numbers are INT64, times TIMESTAMP of milliseconds in UTC, texts
 * and documents STRING. What the columns mean stands in the file's key-value metadata, under `columns`, as JSON.
 */
export async function* writeParquet(
  columns: readonly WrittenColumn[],
  parts: AsyncIterable<WrittenRows>,
): AsyncGenerator<Uint8Array, void, void> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const bytes = new ByteWriter(1 << 20);
  const dictionary = columns.map(({ name, kind, description }) => ({ name, kind, description }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: 'barmill',
    kvMetadata: [{ key: 'columns', value: JSON.stringify(dictionary) }],
  });
  const writeGroup = (held: readonly WrittenRows[], rows: number): Uint8Array => {
    const columnData = columns.map(({ name, kind }, index) => ({
      name,
      data: held.flatMap(({ columns: values }) =>
        Array.from(values[index], valueOf[kind] as (value: unknown) => unknown),
      ),
    }));
    void writer.write({ columnData, rowGroupSize: rows });
    return taken(bytes);
  };
  let held: WrittenRows[] = [];
  let rows = 0;
  for await (const part of parts) {
    held.push(part);
    rows += part.rows;
    if (rows < rowsOfGroup) continue;
    yield writeGroup(held, rows);
    held = [];
    rows = 0;
  }
  if (rows > 0) yield writeGroup(held, rows);
  void writer.finish();
  yield taken(bytes);
}

/** What was written since the last time; offsets in the file go on. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

const packed =
  <T>(value: (number: number) => T) =>
  (number: number) =>
    Number.isFinite(number) ? value(number) : null;
const valueOf = {
  number: packed((number) => number),
  integer: packed((number) => BigInt(Math.round(number))),
  time: packed((number) => BigInt(Math.round(number))),
  flag: packed((number) => number !== 0),
  text: (text: string | null) => text,
  json: (text: string | null) => text,
} as const;

const text: Omit<SchemaElement, 'name'> = {
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
};
const typeOf: Readonly<Record<WrittenColumn['kind'], Omit<SchemaElement, 'name'>>> = {
  number: { type: 'DOUBLE' },
  integer: { type: 'INT64' },
  flag: { type: 'BOOLEAN' },
  time: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  text,
  json: text,
};

function schemaOf(columns: readonly WrittenColumn[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...typeOf[kind] })),
  ];
}
