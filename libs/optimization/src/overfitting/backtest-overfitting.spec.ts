import { seededStream } from '@barmill/statistics';
import { naiveCscv } from '../../testing/naive-cscv';
import { pboProof } from '../../testing/pbo-proof';
import { crossValidate, overfittingOf } from './backtest-overfitting';
import { blockPlan, planBlocks } from './block-plan';
import { TrialBlocks } from './trial-blocks';

const blocksOf = (trials: readonly (readonly number[])[], blocks: number) => {
  const added = new TrialBlocks(blockPlan(trials[0].length, blocks));
  for (const returns of trials) added.add(Float64Array.from(returns));
  return added;
};
const pct = (...values: number[]) => values.map((value) => value / 100);

describe('crossValidate', () => {
  // The Sharpe ratio of two days x and y is (x + y)/(√2·|x − y|).
  it('finds a winner that is always the loser of the other half', () => {
    // √2·SR in days ab, ac, ad, bc, bd, cd: 3, 1/3, 0, 0, −1/3, −3 and 1/2, 0, −2, 2, 0, −1/2.
    const found = crossValidate(blocksOf([pct(4, 2, -2, -4), pct(-1, 3, 1, -3)], 4));
    expect(found.probability).toBe(1);
    expect(found.choices).toBe(6);
    for (const logit of found.logits) expect(logit).toBeCloseTo(Math.log(1 / 2), 14);
    // Out of sample it has −3, −1/3, 0, −2, 0, 1/2; in sample the same with the other sign.
    expect(found.lossProbability).toBe(3 / 6);
    expect(found.slope).toBeCloseTo(-1, 12);
  });

  it('finds an edge that holds; without variance a ratio is 0, equals win by index and share their rank', () => {
    // √2·SR: 2, 0 (no variance), 2, 2, 0, 2, and 0 throughout. Days ac and bd are ties, in sample and out of it: λ = 0.
    const found = crossValidate(blocksOf([pct(3, 1, 3, 1), pct(-1, 1, 1, -1)], 4));
    expect(found.probability).toBe(2 / 6);
    expect([...found.logits]).toEqual([0, 0, ...Array<number>(4).fill(expect.closeTo(Math.log(2), 14) as number)]);
    expect(found.lossProbability).toBe(0);
    expect(found.slope).toBeCloseTo(1, 12);
  });

  it('takes the first of trials that are equally good in-sample', () => {
    // √2·SR: 2, 4, 2, 3/2, 0, 3/2 and 2, 2, 2, 0, 0, 0: ties in ab, ad and bd, where only the first holds out-of-sample.
    const found = crossValidate(blocksOf([pct(3, 1, 5, 1), pct(3, 1, 1, 1)], 4));
    expect(found.probability).toBe(3 / 6);
  });

  it('drops the oldest days that fill no block', () => {
    const [a, b] = [pct(4, 2, -2, -4), pct(3, 1, 3, 1)];
    const whole = crossValidate(blocksOf([a, b], 4));
    const longer = crossValidate(
      blocksOf(
        [
          [0.5, -0.9, ...a],
          [0.1, 0.7, ...b],
        ],
        4,
      ),
    );
    expect(longer).toEqual({ ...whole, daysDropped: 2 });
  });

  it('has no slope where all in-sample ratios are alike: trials that never traded', () => {
    const found = crossValidate(blocksOf([pct(0, 0, 0, 0), pct(0, 0, 0, 0)], 4));
    expect(found).toMatchObject({ slope: null, probability: 1, lossProbability: 0 });
  });

  it.each([
    [2, 4, 41],
    [7, 6, 100],
    [5, 8, 83],
    [12, 10, 57],
  ])('agrees with the naive reading: %d trials, %d blocks, %d days', (count, blocks, days) => {
    const stream = seededStream(11, count);
    const trials = Array.from({ length: count }, (_, trial) =>
      // Days without a position are 0, and every third trial repeats one before it: ties.
      Array.from({ length: days }, () => (stream.next() < 0.3 ? 0 : 0.01 * stream.nextGaussian() + 0.0004 * trial)),
    ).map((returns, trial, all) => (trial % 3 === 2 ? all[trial - 1] : returns));
    const [fast, naive] = [crossValidate(blocksOf(trials, blocks)), naiveCscv(trials, blocks)];
    expect([fast.probability, fast.lossProbability]).toEqual([naive.probability, naive.lossProbability]);
    expect(fast.slope).toBeCloseTo(naive.slope, 9);
    fast.logits.forEach((logit, i) => expect(logit).toBeCloseTo(naive.logits[i], 12));
  });

  it('has the figures of scipy for trials that anybody can make', () => {
    // Returns sin(day·(trial + 2))/100 + trial/10,000; C(8, 4) choices. By numpy and scipy.stats.rankdata.
    const trials = Array.from({ length: 5 }, (_, trial) =>
      Array.from({ length: 85 }, (_, day) => Math.sin(day * (trial + 2)) / 100 + trial / 10_000),
    );
    const found = crossValidate(blocksOf(trials, 8));
    expect(found.probability).toBeCloseTo(65 / 70, 12);
    expect(found.lossProbability).toBeCloseTo(40 / 70, 12);
    expect(found.slope).toBeCloseTo(-0.8688351234209204, 9);
  });

  it('refuses one trial', () => {
    expect(() => crossValidate(blocksOf([pct(1, 2, 3, 4)], 4))).toThrow('expected 2 to 4000 trials, got 1');
  });
});

describe('overfittingOf', () => {
  it('reads each trial once, so that one buffer serves all', () => {
    const stream = seededStream(3, 0);
    const trials = Array.from({ length: 6 }, () => Float64Array.from({ length: 165 }, () => stream.nextGaussian()));
    const buffer = new Float64Array(165);
    function* streamed() {
      for (const returns of trials) {
        buffer.set(returns);
        yield buffer;
      }
    }
    const result = overfittingOf(streamed(), 165);
    expect(result).toEqual(overfittingOf(trials, 165));
    expect(result).toMatchObject({ overfitting: { blocks: 16, daysPerBlock: 10, daysDropped: 5, choices: 12_870 } });
  });

  it('has nothing to say about one trial, or less than 40 days', () => {
    const days = (count: number) => new Float64Array(count);
    expect(overfittingOf([days(40)], 40)).toEqual({ ok: false, reason: 'too_few_trials' });
    expect(overfittingOf([days(39), days(39)], 39)).toEqual({ ok: false, reason: 'too_few_returns' });
    expect(overfittingOf([days(40), days(40)], 40).ok).toBe(true);
  });

  it('refuses returns of other days, and what is no return', () => {
    expect(() => overfittingOf([new Float64Array(40), new Float64Array(41)], 40)).toThrow(
      'trial 1: expected returns of 40 days, got 41',
    );
    expect(() => overfittingOf([new Float64Array(40).fill(NaN)], 40)).toThrow('trial 0, day 0: expected a finite');
  });
});

describe('planBlocks', () => {
  it.each([
    [39, null],
    [40, { blocks: 4, daysPerBlock: 10, daysDropped: 0 }],
    [79, { blocks: 6, daysPerBlock: 13, daysDropped: 1 }],
    [160, { blocks: 16, daysPerBlock: 10, daysDropped: 0 }],
    [2_525, { blocks: 16, daysPerBlock: 157, daysDropped: 13 }],
  ])('of %d days', (days, plan) => expect(planBlocks(days)).toEqual(plan));

  it.each([2, 5, 18])('refuses %d blocks', (blocks) => {
    expect(() => blockPlan(100, blocks)).toThrow(`expected 4, 6, … 16 blocks of a day or more, got ${blocks} blocks`);
  });
});

describe('PBO', () => {
  const isFull = process.env.SEARCH_PROOF === 'full';
  const seeds = Array.from({ length: isFull ? 50 : 4 }, (_, i) => i + 1);
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('is near one half on noise and near 0 on a planted edge', () => {
    const { noise, planted } = pboProof(seeds);
    expect(Math.abs(average(noise) - 0.5)).toBeLessThan(isFull ? 0.05 : 0.15);
    expect(average(planted)).toBeLessThan(isFull ? 0.05 : 0.2);
  }, 300_000);
});
