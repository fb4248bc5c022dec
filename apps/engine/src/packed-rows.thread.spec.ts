import { reasonReader, unpackDoubles } from '@barmill/contracts';
import type { CombinationColumns } from '@barmill/sweep';
import { completionParts } from './completion-parts';
import { memoryOf, packedRows } from './packed-rows.thread';
import { RunningChunk } from './running-chunks';

const rows = 4_500;
const index = Float64Array.from({ length: rows }, (_, row) => 7 + 2 * row);
const columns = (): CombinationColumns => ({
  combinationIndex: index.slice(),
  params: Array.from(index, (at) => ({ fast: at, name: 'ä' })),
  metrics: [
    { id: 'net_profit', value: index.map((at) => at / 3), reason: Array.from(index, () => '' as const) },
    {
      id: 'sharpe_ratio',
      value: index.map((at, row) => (row % 3 === 0 ? NaN : at)),
      reason: Array.from(index, (_, row) => (row % 3 === 0 ? 'zero_variance' : '')),
    },
  ],
  objectiveValue: index.map((at) => -at),
  objectiveReason: Array.from(index, (_, row) => (row === 4_001 ? 'infeasible: total_trades > 3' : '')),
  error: Array.from(index, (_, row) => (row === 4_000 ? 'no bar to trade' : '')),
  resultHash: Array.from(index, (at) => `hash ${at}`),
});

const market = Array.from(index, (_, row) => row % 3);

describe('rows of a finished chunk', () => {
  it('come to the wire, in parts, as they were computed', () => {
    const given = columns();
    const packed = structuredClone(packedRows(given, market), { transfer: memoryOf(packedRows(given, market)) });
    expect(given.combinationIndex).toHaveLength(0);
    const result = {
      combinations: packed,
      path: null,
      candles: null,
      returns: null,
      checksum: 'c',
      cpuMs: 1,
      bars: 5,
      metricVersion: 1,
    };
    const [header, ...parts] = [...completionParts(new RunningChunk('chunk', 'run', 3), result)];
    expect(header).toMatchObject({ header: { chunkId: 'chunk', token: 3, checksum: 'c', bars: 5 } });

    const expected = columns();
    let row = 0;
    for (const { combinations } of parts) {
      const length = combinations!.paramsJson!.length;
      const part = (column: Float64Array) => column.subarray(row, row + length);
      const doubles = (bytes: unknown) => unpackDoubles(bytes as Buffer, length);
      expect(doubles(combinations!.combinationIndex)).toEqual(part(expected.combinationIndex));
      expect(doubles(combinations!.objectiveValue)).toEqual(part(expected.objectiveValue));
      expect(combinations!.paramsJson).toEqual(
        expected.params.slice(row, row + length).map((at) => JSON.stringify(at)),
      );
      expect(combinations!.error).toEqual(expected.error.slice(row, row + length));
      expect(combinations!.market).toEqual(market.slice(row, row + length));
      expect(combinations!.resultHash).toEqual(expected.resultHash.slice(row, row + length));
      expected.metrics.forEach(({ value, reason }, metric) => {
        const sent = combinations!.metrics![metric];
        expect(doubles(sent.value)).toEqual(part(value));
        const read = reasonReader({ reason: sent.reason!, reasonAt: sent.reasonAt as Uint8Array }, length);
        expect(Array.from({ length }, (_, at) => read(at))).toEqual(reason.slice(row, row + length));
      });
      row += length;
    }
    expect([row, parts.length > 1]).toEqual([rows, true]);
  });

  it('say nothing about errors and reasons where there are none', () => {
    const plain = packedRows({ ...columns(), error: Array.from(index, () => ''), metrics: [columns().metrics[0]] }, []);
    expect([plain.error, plain.metrics[0].reason, plain.market]).toEqual([[], [], []]);
  });
});
