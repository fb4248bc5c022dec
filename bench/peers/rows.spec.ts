import { rowsOf } from './rows.mjs';

const task = { bars: 1_000, combinations: [[2, 5]] };
const contender = (name: string, isOurs: boolean, share = {}) => ({ name, isOurs, shares: { W3: share } });
const rounds = (...cpuSeconds: number[]) => cpuSeconds.map((cpu_s, k) => ({ cpu_s, wall_s: cpu_s, peak_mib: 100 + k }));
const measured = { task, version: '1.0', agree: true, agree_note: '' };

describe('rowsOf', () => {
  const rows = rowsOf('W3', [
    { ...measured, contender: contender('reference', true), rounds: rounds(0.004) },
    { ...measured, contender: contender('wasm', true), rounds: rounds(0.001, 0.009, 0.002) },
    { ...measured, contender: contender('peer', false, { bars: 1_000 }), rounds: rounds(0.2) },
    { contender: contender('missing', false), reason: 'not installed: no such package' },
  ]);

  it('gives the median of the rounds for each bar of each combination, and the largest memory', () => {
    // 0.002 s over 1,000 cells
    expect(rows[1]).toMatchObject({ workload: 'W3', kernel: 'wasm', ns_per_cell: 2_000, peak_mib: 102, rounds: 3 });
  });

  it('compares with the fastest of ours', () => {
    expect(rows.map(({ ratio_to: ratio }) => ratio)).toEqual([{ wasm: 2 }, { wasm: 1 }, { wasm: 100 }, null]);
  });

  it('marks what ran only a share', () => {
    expect(rows.map(({ extrapolated }) => extrapolated)).toEqual([false, false, true, undefined]);
  });

  it('has a row with the reason for what did not run', () => {
    expect(rows[3]).toEqual({
      workload: 'W3',
      kernel: 'missing',
      ns_per_cell: null,
      ratio_to: null,
      peak_mib: null,
      agree: null,
      agree_note: 'not installed: no such package',
    });
  });
});
