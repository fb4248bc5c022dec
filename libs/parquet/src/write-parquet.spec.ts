import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { writeParquet, type WrittenColumn, type WrittenRows } from './write-parquet';

const columns: WrittenColumn[] = [
  { name: 'index', kind: 'integer', description: 'Row.' },
  { name: 'value', kind: 'number', description: 'Its value.' },
  { name: 'is_even', kind: 'flag', description: 'Whether it is even.' },
  { name: 'at', kind: 'time', description: 'When.' },
  { name: 'name', kind: 'text', description: 'Its name.' },
  { name: 'more', kind: 'json', description: 'A document.' },
];

async function fileOf(parts: readonly WrittenRows[]): Promise<{ content: ArrayBuffer; pieces: number }> {
  async function* given() {
    yield* parts;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of writeParquet(columns, given())) pieces.push(piece);
  return { content: new Uint8Array(Buffer.concat(pieces)).buffer, pieces: pieces.length };
}

/** Rows `from` to `to`: every third value is missing. */
function rowsOf(from: number, to: number): WrittenRows {
  const indexes = Array.from({ length: to - from }, (_, index) => from + index);
  const numbers = (of: (index: number) => number) => Float64Array.from(indexes, of);
  return {
    rows: indexes.length,
    columns: [
      numbers((index) => index),
      numbers((index) => (index % 3 === 0 ? NaN : Math.sin(index))),
      numbers((index) => (index % 3 === 1 ? NaN : Number(index % 2 === 0))),
      numbers((index) => (index % 3 === 2 ? NaN : index * 1_000 + 7)),
      indexes.map((index) => (index % 3 === 0 ? null : index % 3 === 1 ? '' : `n${index}`)),
      indexes.map((index) => (index % 3 === 0 ? null : `{"i":${index}}`)),
    ],
  };
}

describe('a Parquet file', () => {
  it('has every row with its bits, also where row groups meet', async () => {
    const { content, pieces } = await fileOf([rowsOf(0, 3_000), rowsOf(3_000, 9_000), rowsOf(9_000, 9_001)]);
    expect(pieces).toBeGreaterThan(2);
    const rows = await parquetReadObjects({ file: content });
    expect(rows).toHaveLength(9_001);
    rows.forEach((row, index) => {
      expect(row).toEqual({
        index: BigInt(index),
        value: index % 3 === 0 ? null : Math.sin(index),
        is_even: index % 3 === 1 ? null : index % 2 === 0,
        at: index % 3 === 2 ? null : new Date(index * 1_000 + 7),
        name: index % 3 === 0 ? null : index % 3 === 1 ? '' : `n${index}`,
        more: index % 3 === 0 ? null : `{"i":${index}}`,
      });
    });
  });

  it('keeps the sign of zero and the smallest double, and writes what is no finite number as null', async () => {
    const values = [-0, Number.MIN_VALUE, 0.1 + 0.2, Infinity, NaN];
    const part = rowsOf(0, values.length);
    const { content } = await fileOf([{ ...part, columns: part.columns.with(1, Float64Array.from(values)) }]);
    const read = (await parquetReadObjects({ file: content })).map(({ value }) => value as number | null);
    expect(read).toEqual([-0, Number.MIN_VALUE, 0.1 + 0.2, null, null]);
  });

  it('says what its columns mean, also without a row', async () => {
    const { content } = await fileOf([]);
    const { num_rows: rows, key_value_metadata: kept } = await parquetMetadataAsync(content);
    expect(rows).toBe(0n);
    expect(JSON.parse(kept![0].value!)).toEqual(columns);
  });
});
