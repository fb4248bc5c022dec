import { gzipSync } from 'node:zlib';

// Codes of the format (parquet.thrift).
const type = { int64: 2, double: 5 };
const codec = { none: 0, gzip: 2 };
const rowsInPage = 20_000;
const rowsInGroup = 122_880;
// Codes of thrift's compact protocol.
const wire = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 };

/** A series as a Parquet file: required columns, plain pages; times as timestamps in microseconds. */
export function parquetFile(series, { gzip = false } = {}) {
  const micros = BigInt64Array.from(series.time, (ms) => BigInt(ms) * 1000n);
  const columns = [{ name: 'time', code: type.int64, values: micros }];
  for (const name of ['open', 'high', 'low', 'close', 'volume']) {
    if (series[name] !== null) columns.push({ name, code: type.double, values: series[name] });
  }
  const pieces = [Buffer.from('PAR1')];
  let at = 4;
  const groups = [];
  for (let from = 0; from < series.length; from += rowsInGroup) {
    const to = Math.min(series.length, from + rowsInGroup);
    const chunks = columns.map((column) => {
      const pages = pagesOf(column.values, from, to, gzip);
      const size = pages.reduce((sum, page) => sum + page.length, 0);
      const chunk = { ...column, at, size, rows: to - from };
      pieces.push(...pages);
      at += size;
      return chunk;
    });
    groups.push({ chunks, rows: to - from });
  }
  const footer = fileMetadata(columns, groups, series.length, gzip ? codec.gzip : codec.none);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  return Buffer.concat([...pieces, footer, length, Buffer.from('PAR1')]);
}

function pagesOf(values, from, to, gzip) {
  const pages = [];
  for (let row = from; row < to; row += rowsInPage) {
    const part = values.subarray(row, Math.min(to, row + rowsInPage));
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    const stored = gzip ? gzipSync(bytes, { level: 1 }) : bytes;
    const dataPage = struct([i32(1, part.length), i32(2, 0), i32(3, 3), i32(4, 3)]);
    pages.push(
      struct([i32(1, 0), i32(2, bytes.length), i32(3, stored.length), field(5, wire.struct, dataPage)]),
      stored,
    );
  }
  return pages;
}

function fileMetadata(columns, groups, rows, codecCode) {
  const root = struct([text(4, 'schema'), i32(5, columns.length)]);
  const leaves = columns.map(({ name, code }) =>
    struct([i32(1, code), i32(3, 0), text(4, name), ...(name === 'time' ? [i32(6, 10)] : [])]),
  );
  const rowGroups = groups.map(({ chunks, rows: count }) =>
    struct([
      list(
        1,
        wire.struct,
        chunks.map((chunk) => columnChunk(chunk, codecCode)),
      ),
      i64(
        2,
        chunks.reduce((sum, { size }) => sum + size, 0),
      ),
      i64(3, count),
    ]),
  );
  return struct([i32(1, 1), list(2, wire.struct, [root, ...leaves]), i64(3, rows), list(4, wire.struct, rowGroups)]);
}

function columnChunk({ name, code, at, size, rows }, codecCode) {
  const metadata = struct([
    i32(1, code),
    list(2, wire.i32, [varint(zigzag(0))]),
    list(3, wire.binary, [binary(name)]),
    i32(4, codecCode),
    i64(5, rows),
    i64(6, size),
    i64(7, size),
    i64(9, at),
  ]);
  return struct([i64(2, at), field(3, wire.struct, metadata)]);
}

// Each field knows its number; the bytes say how much larger it is than the one before.
const field = (id, code, bytes) => ({ id, code, bytes });
const i32 = (id, value) => field(id, wire.i32, varint(zigzag(value)));
const i64 = (id, value) => field(id, wire.i64, varint(zigzag(value)));
const text = (id, value) => field(id, wire.binary, binary(value));

function list(id, code, items) {
  const head =
    items.length < 15
      ? Buffer.from([(items.length << 4) | code])
      : Buffer.concat([Buffer.from([0xf0 | code]), varint(items.length)]);
  return field(id, wire.list, Buffer.concat([head, ...items]));
}

function struct(fields) {
  let last = 0;
  const written = fields.flatMap(({ id, code, bytes }) => {
    const head = Buffer.from([((id - last) << 4) | code]);
    last = id;
    return [head, bytes];
  });
  return Buffer.concat([...written, Buffer.from([0])]);
}

function binary(value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint(bytes.length), bytes]);
}

const zigzag = (value) => (value < 0 ? -2 * value - 1 : 2 * value);

function varint(value) {
  const bytes = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return Buffer.from([...bytes, rest]);
}
