import type { BarSeries } from './bar-series';
import { crc32 } from './crc32';

/**
 * The canonical column file: a 64-byte header, then columns of little-endian float64, each begun at a multiple of 64 bytes and
 * padded with zeros: time, open, high, low, close, then volume and spread where the series has them. Header, little-endian:
 *
 *   0  magic "BARMILL" and a zero byte     8  u32 format version     12  u32 flags: 1 volume, 2 spread
 *  16  u32 bars                           20  zeros                  60  u32 CRC-32 of all other bytes
 *
 * It holds content alone, no symbol or timeframe: the same bars are the same bytes.
 */
const magic = [0x4d524142, 0x004c4c49];
const formatVersion = 1;
const headerBytes = 64;
const columnAlignment = 64;
const volumeFlag = 1;
const spreadFlag = 2;
const wordAt = { magic: 0, version: 2, flags: 3, bars: 4, checksum: 15 } as const;

export type ColumnFileProblem = 'not_a_column_file' | 'unsupported_version' | 'wrong_length' | 'damaged';

/** Bytes that are no whole, undamaged column file. */
export class ColumnFileError extends Error {
  constructor(
    readonly problem: ColumnFileProblem,
    message: string,
  ) {
    super(message);
    this.name = 'ColumnFileError';
  }
}

/** The file of a series. Zeros are written without a sign, so equal bars give equal bytes. */
export function encodeColumnFile(series: BarSeries): Uint8Array<ArrayBuffer> {
  requireLittleEndian();
  const columns = [series.time, series.open, series.high, series.low, series.close];
  if (series.volume !== null) columns.push(series.volume);
  if (series.spreadPips !== null) columns.push(series.spreadPips);
  const stride = columnStride(series.length);
  const buffer = new ArrayBuffer(headerBytes + columns.length * stride);
  columns.forEach((column, index) => {
    if (column.length !== series.length) {
      throw new RangeError(`column ${index}: expected ${series.length} values, came ${column.length}`);
    }
    const target = new Float64Array(buffer, headerBytes + index * stride, series.length);
    // −0 + 0 is +0; every other value stays as it is.
    for (let i = 0; i < column.length; i++) target[i] = column[i] + 0;
  });
  const words = new Int32Array(buffer);
  words.set(magic, wordAt.magic);
  words[wordAt.version] = formatVersion;
  words[wordAt.flags] = (series.volume === null ? 0 : volumeFlag) | (series.spreadPips === null ? 0 : spreadFlag);
  words[wordAt.bars] = series.length;
  words[wordAt.checksum] = checksumOf(words);
  return new Uint8Array(buffer);
}

/**
 * The series in a column file. Its columns are views on the given bytes, nothing is copied (but for a `Uint8Array` that begins off
 * an 8-byte boundary, which is copied once). ColumnFileError when the bytes are cut, damaged or something else.
 */
export function decodeColumnFile(source: ArrayBufferLike | Uint8Array): BarSeries {
  requireLittleEndian();
  const bytes = alignedBytes(source);
  const { bars, flags } = readHeader(bytes);
  const stride = columnStride(bars);
  let next = bytes.byteOffset + headerBytes;
  const column = (): Float64Array => {
    const view = new Float64Array(bytes.buffer, next, bars);
    next += stride;
    return view;
  };
  return {
    length: bars,
    time: column(),
    open: column(),
    high: column(),
    low: column(),
    close: column(),
    volume: (flags & volumeFlag) !== 0 ? column() : null,
    spreadPips: (flags & spreadFlag) !== 0 ? column() : null,
  };
}

/**
 * Reads the open times of the bars from a column file that comes in pieces: they are its first column, so that nothing is needed of what comes behind it,
 * and no checksum is compared. Give it one piece after the other until it answers; ColumnFileError when they begin no column file.
 */
export function barTimesReader(): (piece: Uint8Array) => Float64Array | null {
  requireLittleEndian();
  const found: Uint8Array[] = [];
  let bytes = 0;
  let wanted = headerBytes;
  return (piece) => {
    found.push(piece);
    bytes += piece.length;
    if (bytes >= headerBytes && wanted === headerBytes) {
      wanted += Float64Array.BYTES_PER_ELEMENT * barsOf(joined(found, headerBytes));
    }
    return bytes >= wanted ? new Float64Array(joined(found, wanted).buffer, headerBytes) : null;
  };
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.subarray(0, length - at), at);
    at = Math.min(length, at + piece.length);
  }
  return whole;
}

function barsOf(start: Uint8Array): number {
  return readStart(start)[wordAt.bars];
}

function readHeader(bytes: Uint8Array): { bars: number; flags: number } {
  if (bytes.length < headerBytes) {
    const message = `column file: expected at least ${headerBytes} bytes, came ${bytes.length}`;
    throw new ColumnFileError(bytes.length === 0 ? 'not_a_column_file' : 'wrong_length', message);
  }
  const header = readStart(bytes);
  const flags = header[wordAt.flags];
  const bars = header[wordAt.bars];
  const columns = 5 + ((flags & volumeFlag) !== 0 ? 1 : 0) + ((flags & spreadFlag) !== 0 ? 1 : 0);
  const expected = headerBytes + columns * columnStride(bars);
  if (bytes.length !== expected) {
    const message = `column file of ${bars} bars: expected ${expected} bytes, came ${bytes.length}`;
    throw new ColumnFileError('wrong_length', message);
  }
  const checksum = checksumOf(new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4));
  if (checksum !== header[wordAt.checksum]) {
    const message = `column file: expected checksum ${header[wordAt.checksum]}, came ${checksum}: its bytes were changed`;
    throw new ColumnFileError('damaged', message);
  }
  return { bars, flags };
}

/** Words of the header of a column file, whatever follows it. */
function readStart(bytes: Uint8Array): Uint32Array {
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, headerBytes / 4);
  if (header[wordAt.magic] !== magic[0] || header[wordAt.magic + 1] !== magic[1]) {
    throw new ColumnFileError(
      'not_a_column_file',
      'column file: expected it to begin with "BARMILL", came other bytes',
    );
  }
  if (header[wordAt.version] !== formatVersion) {
    const message = `column file: expected format version ${formatVersion}, came ${header[wordAt.version]}`;
    throw new ColumnFileError('unsupported_version', message);
  }
  return header;
}

function checksumOf(words: Int32Array): number {
  return crc32(words.subarray(wordAt.checksum + 1), crc32(words.subarray(0, wordAt.checksum)));
}

function alignedBytes(source: ArrayBufferLike | Uint8Array): Uint8Array {
  if (!ArrayBuffer.isView(source)) return new Uint8Array(source);
  return source.byteOffset % Float64Array.BYTES_PER_ELEMENT === 0 ? source : new Uint8Array(source);
}

function columnStride(bars: number): number {
  return Math.ceil((bars * Float64Array.BYTES_PER_ELEMENT) / columnAlignment) * columnAlignment;
}

function requireLittleEndian(): void {
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] !== 1) {
    throw new Error('column files are read in place: expected a little-endian machine, came a big-endian one');
  }
}
