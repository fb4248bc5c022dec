import type { OverfittingRecord } from './judgement';
import { summaryOf, verdictOf } from './overfitting-verdict';
import { shownOverfitting } from './shown-judgement';

const figure = (value: number) => ({ value, reason: null });
const none = (reason: string) => ({ value: null, reason });
const record: OverfittingRecord = {
  ...{ combinationIndex: 3, trials: 2_520, trialDeviation: 0.3, pValueLimit: 0.05 / 2_520, isSignificant: false },
  expectedBestSharpe: figure(1.1),
  sharpe: figure(0.98),
  deflatedSharpe: figure(0.43),
  pValue: figure(0.0012),
  ...{ returns: 1_000, skewness: 0, kurtosis: 3, periodsPerYear: 252 },
  pbo: {
    ...{ reason: null, probability: 0.61, lossProbability: 0.4, slope: -0.2 },
    ...{ blocks: 16, daysPerBlock: 62, daysDropped: 8, choices: 12_870, trials: 101 },
  },
  sample: { method: 'top_and_stratified', size: 101, top: 21, strata: 80, trials: 2_520, missing: 0 },
  ranking: { method: 'plateau', leastTrades: 30, judged: 2_000 },
};
const pbo = (probability: number) => ({ ...record.pbo, probability }) as OverfittingRecord['pbo'];

describe('the verdict', () => {
  it.each<[string, Partial<OverfittingRecord>]>([
    ['luck_explains_it', {}],
    ['luck_explains_it', { deflatedSharpe: figure(0.99), pbo: pbo(0.5) }],
    ['luck_explains_it', { deflatedSharpe: figure(0.5), pbo: pbo(0.01) }],
    ['luck_explains_it', { deflatedSharpe: figure(0.01), pbo: pbo(0.5), isSignificant: true }],
    ['doubtful', { deflatedSharpe: figure(0.01), pbo: pbo(0.01), isSignificant: true }],
    ['doubtful', { deflatedSharpe: figure(0.96), pbo: pbo(0.01) }],
    ['doubtful', { deflatedSharpe: figure(0.94), pbo: pbo(0.01), isSignificant: true }],
    ['doubtful', { deflatedSharpe: figure(0.96), pbo: pbo(0.2), isSignificant: true }],
    [
      'doubtful',
      { deflatedSharpe: figure(0.96), pbo: { reason: 'too_few_returns', probability: null }, isSignificant: true },
    ],
    ['worth_a_second_look', { deflatedSharpe: figure(0.95), pbo: pbo(0.19), isSignificant: true }],
    ['unknown', { deflatedSharpe: none('ruined') }],
  ])('is %s', (verdict, given) => {
    expect(verdictOf({ ...record, ...given })).toBe(verdict);
  });
});

describe('the summary', () => {
  it('says each figure and what it means', () => {
    expect(summaryOf(record)).toEqual([
      '2,520 trials; a lucky best of as many would show a Sharpe ratio of 1.10; the winner shows 0.98.',
      'Deflated Sharpe 0.43: luck explains the winner well.',
      'PBO 0.61: what is best in one half of the days is as often as not, or more often, one of the worse in the other.',
      'p-value 0.0012: not significant among so many trials, of which it must not pass 0.000020.',
    ]);
  });

  it('says so where returns that chance hardly gives meet trials whose spread would explain them', () => {
    const sentences = summaryOf({ ...record, pValue: figure(5e-19), isSignificant: true });
    expect(sentences).toHaveLength(5);
    expect(sentences[4]).toMatch(/^The p-value and the deflated Sharpe disagree/);
  });

  it('says why there is none', () => {
    const unknown = { ...record, deflatedSharpe: none('ruined'), pValue: none('ruined'), sharpe: none('ruined') };
    const few = { ...unknown, expectedBestSharpe: none('too_few_trials'), trials: 1 };
    expect(summaryOf({ ...few, pbo: { reason: 'too_few_trials', probability: null } })).toEqual([
      '1 trial: what a lucky best would show cannot be told (too_few_trials).',
      'Deflated Sharpe: none (ruined).',
      'PBO: none (too_few_trials).',
      'p-value: none (ruined).',
    ]);
  });
});

it('names the reason of each figure that is null', () => {
  const view = shownOverfitting({
    ...record,
    deflatedSharpe: none('ruined'),
    pbo: { reason: 'returns_missing', probability: null },
  });
  expect(view).toMatchObject({
    deflated_sharpe: null,
    pbo: { probability: null, blocks: null },
    reasons: { deflated_sharpe: 'ruined', pbo: 'returns_missing' },
  });
});
