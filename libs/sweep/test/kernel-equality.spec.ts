import type { RangeOptions } from '@barmill/sweep';
import { firstDisagreement } from '../../../test/core/kernels/both-roads';
import { randomTask } from '../../../test/core/kernels/random-task';

const moves = [0, 1, 2, 3, 5].map((later) => ({ later }));

/** Of so many random tasks those on which the roads differ, with the seeds that make them again. */
function disagreements(cases: number, seed: number, options: RangeOptions): string[] {
  return Array.from({ length: cases }, (_, k) => seed + k).flatMap((caseSeed) => {
    const found = firstDisagreement(randomTask(caseSeed), moves, options);
    return found === null ? [] : [`seed ${caseSeed}: ${found}`];
  });
}

describe.each(['typescript', 'wasm'] as const)('the %s kernel and the reference engine', (kernel) => {
  it('give the same bits for 300 random cases of the execution model', () => {
    expect(disagreements(300, 1, { kernel })).toEqual([]);
  });

  it('give them also where the bars fall into several tiles', () => {
    expect(disagreements(300, 10_001, { kernel, tileBars: 32 })).toEqual([]);
  });

  it('give them for accounts that are all margin, at rates that change', () => {
    const found = Array.from({ length: 200 }, (_, seed) => {
      const task = randomTask(seed + 20_001);
      const { time } = task.series;
      const rate = Float64Array.from(time, (_at, bar) => 1 + ((bar * 7) % 11) / 20);
      const execution = {
        ...task.execution,
        sizing: 'equity_pct',
        equityPct: 100,
        leverage: 30,
        stopOutLevel: 0.9,
        stopEvaluation: 'close',
      } as const;
      return firstDisagreement({ ...task, execution, conversion: { knownAtMs: time, rate } }, moves, { kernel });
    });
    expect(found.filter((one) => one !== null)).toEqual([]);
  });
});
