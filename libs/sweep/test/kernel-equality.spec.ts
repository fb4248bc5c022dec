import { firstDisagreement } from '../testing/both-roads';
import { randomTask } from '../testing/random-task';

const moves = [0, 1, 2, 3, 5].map((later) => ({ later }));

/** Of so many random tasks those on which the roads differ, with the seeds that make them again. */
function disagreements(cases: number, seed: number, tileBars?: number): string[] {
  return Array.from({ length: cases }, (_, k) => seed + k).flatMap((caseSeed) => {
    const found = firstDisagreement(randomTask(caseSeed), moves, { tileBars });
    return found === null ? [] : [`seed ${caseSeed}: ${found}`];
  });
}

describe('kernel and reference engine', () => {
  it('give the same bits for 300 random cases of the execution model', () => {
    expect(disagreements(300, 1)).toEqual([]);
  });

  it('give them also where the bars fall into several tiles', () => {
    expect(disagreements(300, 10_001, 32)).toEqual([]);
  });
});
