import type { EquityPart } from '@barmill/contracts';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Points of one streamed part. */
const partPoints = 4_096;
const columnCount = 3;

/** An equity curve as it is stored: three little-endian float64 columns (time, equity, drawdown) one after another, compressed. */
export async function packEquity(parts: readonly EquityPart[]): Promise<{ points: number; columns: Buffer }> {
  const points = parts.reduce((sum, part) => sum + part.timeMs.length, 0);
  const columns = new Float64Array(points * columnCount);
  let at = 0;
  for (const part of parts) {
    columns.set(part.timeMs, at);
    columns.set(part.equity, points + at);
    columns.set(part.drawdownPct, 2 * points + at);
    at += part.timeMs.length;
  }
  return { points, columns: await pack(Buffer.from(columns.buffer), { level: 1 }) };
}

/** The stored curve, in parts small enough for one message each. */
export async function readEquity(stored: Buffer): Promise<EquityPart[]> {
  const bytes = await unpack(stored);
  const columns = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const points = columns.length / columnCount;
  const parts: EquityPart[] = [];
  for (let from = 0; from < points; from += partPoints) {
    const to = Math.min(points, from + partPoints);
    parts.push({
      timeMs: [...columns.subarray(from, to)],
      equity: [...columns.subarray(points + from, points + to)],
      drawdownPct: [...columns.subarray(2 * points + from, 2 * points + to)],
    });
  }
  return parts;
}
