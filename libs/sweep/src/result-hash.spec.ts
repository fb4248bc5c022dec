import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { coreMetricIds, type CoreMetricId, type MetricValue } from '@barmill/metrics';
import { createSeriesCache } from '@barmill/strategies';
import { CanonicalHash } from './canonical-hash';
import type { CombinationColumns } from './combination-columns';
import { resultHash, rowsChecksum, tradesHash } from './result-hash';
import { runCombination } from './run-combination';
import { taskOn } from './testing/small-task';

const figures = (given: Partial<Record<CoreMetricId, MetricValue>> = {}) => ({
  ...(Object.fromEntries(coreMetricIds.map((id, i) => [id, { value: i }])) as Record<CoreMetricId, MetricValue>),
  ...given,
});

describe('CanonicalHash', () => {
  it('hashes a kind, then the bits of a double from the lowest byte, or the length and bytes of a text', () => {
    const bytes = [0x6e, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0x74, 3, 0, 0, 0, 0xc3, 0xa9, 0x61, 0x2d];
    expect(new CanonicalHash().number(1).text('éa').nothing().hex()).toBe(bytesToHex(sha256(Uint8Array.from(bytes))));
  });

  it('restarts from another without touching it, as often as is wanted', () => {
    const original = new CanonicalHash().text('a');
    const reused = new CanonicalHash().text('forgotten');
    for (const value of [1, 2]) {
      expect(reused.restart(original).number(value).hex()).toBe(new CanonicalHash().text('a').number(value).hex());
    }
    expect(original.hex()).toBe(new CanonicalHash().text('a').hex());
  });

  it('does not depend on where its buffer ends', () => {
    const long = 'x'.repeat(10_000);
    const parts = ['', 'a', 'b'.repeat(4_090), long, ...Array<string>(40).fill('d'.repeat(200)), 'c'];
    const bytes = parts.flatMap((part) => [
      0x74,
      part.length & 0xff,
      part.length >> 8,
      0,
      0,
      ...Array.from(part, (letter) => letter.charCodeAt(0)),
    ]);
    const hash = new CanonicalHash();
    for (const part of parts) hash.text(part);
    expect(hash.hex()).toBe(bytesToHex(sha256(Uint8Array.from(bytes))));
  });
});

describe('resultHash', () => {
  it('is the same for the same bits, in whatever order the figures stand', () => {
    const reversed = Object.fromEntries(Object.entries(figures()).reverse()) as ReturnType<typeof figures>;
    expect(resultHash(reversed)).toBe(resultHash(figures()));
    expect(resultHash(figures())).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with the last bit of a figure, the sign of a zero, and the reason for a missing one', () => {
    const hashes = [
      figures(),
      figures({ sharpe_ratio: { value: 1 + 2 ** -52 } }),
      figures({ sharpe_ratio: { value: 1 } }),
      figures({ sharpe_ratio: { value: 0 } }),
      figures({ sharpe_ratio: { value: -0 } }),
      figures({ sharpe_ratio: { value: null, reason: 'zero_variance' } }),
      figures({ sharpe_ratio: { value: null, reason: 'too_few_returns' } }),
    ].map(resultHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('resultHash of a combination', () => {
  it('is the same whether the core figures or all are measured', () => {
    const run = (which: 'core' | 'full') =>
      runCombination(
        taskOn([4, 3, 2, 3, 6, 3, 1, 7, 7]),
        { fast: 2, slow: 3, stop_loss_pips: 0, take_profit_pips: 0 },
        createSeriesCache(),
        which,
      ).metrics;
    expect(resultHash(run('core'))).toBe(resultHash(run('full')));
  });
});

describe('tradesHash', () => {
  const { legs } = runCombination(
    taskOn([4, 3, 2, 3, 6, 3, 1, 7, 7]),
    { fast: 2, slow: 3, stop_loss_pips: 0, take_profit_pips: 0 },
    createSeriesCache(),
  ).result;

  it('changes with every field of every leg and with their order', () => {
    const plain = tradesHash(legs);
    expect(tradesHash(legs.map((leg) => ({ ...leg })))).toBe(plain);
    for (const name of Object.keys(legs[1]) as (keyof (typeof legs)[number])[]) {
      const changed = legs.map((leg, i) => (i === 1 ? { ...leg, [name]: 12_345 } : leg));
      expect([name, tradesHash(changed)]).not.toEqual([name, plain]);
    }
    expect(tradesHash([...legs].reverse())).not.toBe(plain);
    expect(tradesHash(legs.slice(1))).not.toBe(plain);
  });

  it('is over the tags of entries only where a leg has one, and for trades without tags as if there were none', () => {
    expect(tradesHash(legs)).toBe('dc34d6397d62fe618d2647132ca6167ac9013ff824a2e76143c4d6ddf2143018');
    const tagged = (...tags: (string | null)[]) => tradesHash(legs.map((leg, i) => ({ ...leg, entryTag: tags[i] })));
    const hashes = [tagged(null, null, null), tagged('a', null, null), tagged(null, 'a', null), tagged('a', 'b', null)];
    expect(hashes[0]).toBe(tradesHash(legs));
    expect(new Set(hashes).size).toBe(4);
  });

  it('exists for a run without trades', () => {
    expect(tradesHash([])).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('rowsChecksum', () => {
  const columns = (): CombinationColumns => ({
    combinationIndex: Float64Array.of(4, 9),
    params: [{ fast: 2 }, { fast: 3 }],
    metrics: [
      { id: 'sharpe_ratio', value: Float64Array.of(1, 2), reason: ['', ''] },
      { id: 'beta', value: Float64Array.of(1, NaN), reason: ['', 'zero_variance'] },
    ],
    objectiveValue: Float64Array.of(1, NaN),
    objectiveReason: ['', ''],
    error: ['', ''],
    resultHash: [resultHash(figures()), resultHash(figures({ sharpe_ratio: { value: 2 } }))],
  });

  it('changes with anything that is stored, the core figures by their hash', () => {
    const changes: ((rows: CombinationColumns) => void)[] = [
      () => undefined,
      (rows) => (rows.combinationIndex[1] = 10),
      (rows) => (rows.params[1] = { fast: 4 }),
      (rows) => (rows.params[1] = { slow: 3 }),
      (rows) => (rows.metrics[1].value[0] = 1 + 2 ** -52),
      (rows) => (rows.metrics[1].reason[1] = 'too_few_returns'),
      (rows) => (rows.objectiveValue[1] = 0),
      (rows) => (rows.error[1] = 'no bar to trade'),
      (rows) => (rows.resultHash[0] = resultHash(figures({ sharpe_ratio: { value: 1 + 2 ** -52 } }))),
    ];
    const checksums = changes.map((change) => {
      const rows = columns();
      change(rows);
      return rowsChecksum(rows);
    });
    expect(new Set(checksums).size).toBe(changes.length);
    expect(rowsChecksum(columns())).toBe(checksums[0]);
  });

  it('does not depend on the core figures beside their hash', () => {
    const rows = columns();
    rows.metrics[0].value[0] = 7;
    expect(rowsChecksum(rows)).toBe(rowsChecksum(columns()));
  });
});
