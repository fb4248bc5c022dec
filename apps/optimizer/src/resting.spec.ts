import { DomainError } from '@barmill/contracts';
import { Resting } from './resting';

const inside = new DomainError('internal', 'rows_missing', 'of 4 rows 3 are there');

describe('Resting', () => {
  let nowMs: number;
  let resting: Resting;
  beforeEach(() => {
    nowMs = 0;
    resting = new Resting(() => nowMs);
  });
  /** Fails again as soon as it may be tried. @returns how long it had rested */
  const restOf = (id: string): number => {
    const from = nowMs;
    while (resting.ids.includes(id)) nowMs += 100;
    return nowMs - from;
  };

  it('keeps what failed out, each time twice as long, up to half a minute', () => {
    const rests = Array.from({ length: 7 }, () => {
      resting.failed('a', inside);
      return restOf('a');
    });
    expect(rests).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('leaves others alone, and begins anew after a success', () => {
    for (let time = 0; time < 3; time++) resting.failed('a', inside);
    resting.failed('b', inside);
    nowMs = 1_000;
    expect(resting.ids).toEqual(['a']);
    resting.succeeded('a');
    expect(resting.ids).toEqual([]);
    resting.failed('a', inside);
    expect(restOf('a')).toBe(1_000);
  });

  it('gives up at once what comes back each time, and what passes never did after eight times', () => {
    expect(resting.failed('a', new RangeError('expected a generation to end after 12 trials, none does'))).toBe(true);
    const verdicts = Array.from({ length: 8 }, () => resting.failed('b', inside));
    expect(verdicts).toEqual([...Array<boolean>(7).fill(false), true]);
  });

  it('rests once where another was first, and not at all while results is away', () => {
    const lost = new DomainError('conflict', 'plan_lost', 'another was first');
    for (let time = 0; time < 20; time++) expect(resting.failed('a', lost)).toBe(false);
    expect(restOf('a')).toBe(1_000);
    expect(resting.failed('b', new DomainError('unavailable', 'results_unavailable', 'away'))).toBe(false);
    expect(resting.ids).toEqual([]);
  });
});
