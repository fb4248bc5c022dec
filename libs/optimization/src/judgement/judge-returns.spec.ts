import { seededStream } from '@barmill/statistics';
import { overfittingOf } from '../overfitting/backtest-overfitting';
import { judgeWinner } from '../overfitting/judge-winner';
import { judgeColumns } from './judge-columns';
import { judgeReturns } from './judge-returns';

const days = 80;
const trials = 12;
const terms = { periodsPerYear: 252, riskFreePerPeriod: 0, initialBalance: 1_000 };
const stream = seededStream(3, 0);
const rows = new Map(
  Array.from({ length: trials }, (_, index) => [
    index,
    Float64Array.from({ length: days }, () => stream.next() / 50 - 0.01),
  ]),
);
const objective = Float64Array.from({ length: trials }, (_, index) => (index * 5) % trials);
const columns = judgeColumns(
  {
    index: objective.map((_, index) => index),
    objective,
    sharpe: objective.map((value) => value / 10),
    totalTrades: objective.map(() => 40),
    maxDrawdownPct: objective.map(() => 5),
  },
  { direction: 'maximize', seed: 1, axes: null },
);

describe('judgeReturns', () => {
  it('gives what the figures give of the same rows', () => {
    const { overfitting } = judgeReturns(columns, rows, terms);
    const winner = objective.indexOf(trials - 1);
    const sample = { returns: rows.get(winner)!, periodsPerYear: 252, riskFreePerPeriod: 0, isRuined: false };
    const verdict = judgeWinner(sample, columns.sharpe);
    expect(overfitting).toMatchObject({
      combinationIndex: winner,
      trials,
      returns: days,
      deflatedSharpe: { value: verdict.deflatedSharpe.value, reason: null },
      sharpe: { value: verdict.sharpe.value, reason: null },
      pValue: { value: verdict.pValue.value, reason: null },
      pValueLimit: 0.05 / trials,
      sample: { method: 'all', size: trials, missing: 0 },
    });
    const ranked = [...columns.sample.combinationIndex].map((index) => rows.get(index)!);
    const result = overfittingOf(ranked, days);
    expect(overfitting.pbo).toMatchObject({
      reason: null,
      probability: result.ok && result.overfitting.probability,
      choices: 70,
      trials,
    });
  });

  it('has no PBO where returns of the sample did not come, and no figure of a winner whose own did not', () => {
    const winner = columns.winner!;
    const without = (index: number) =>
      new Map([...rows].map(([at, row]) => [at, at === index ? row.map(() => NaN) : row]));
    const other = judgeReturns(columns, without((winner + 1) % trials), terms).overfitting;
    expect(other.pbo).toEqual({ probability: null, reason: 'returns_missing' });
    expect(other.sample.missing).toBe(1);
    expect(other.deflatedSharpe.value).not.toBeNull();
    const { overfitting, sparklines } = judgeReturns(columns, without(winner), terms);
    for (const figure of [overfitting.deflatedSharpe, overfitting.sharpe, overfitting.pValue]) {
      expect(figure).toEqual({ value: null, reason: 'returns_missing' });
    }
    expect(overfitting.expectedBestSharpe.value).not.toBeNull();
    expect(sparklines).toHaveLength(trials - 1);
  });

  it('says of nothing at all why it says nothing', () => {
    const objective = Float64Array.of(NaN, NaN);
    const nothing = judgeColumns(
      { index: Float64Array.of(0, 1), objective, sharpe: objective, totalTrades: objective, maxDrawdownPct: objective },
      { direction: 'maximize', seed: 1, axes: null },
    );
    const { overfitting, sparklines } = judgeReturns(nothing, new Map(), terms);
    expect(overfitting).toMatchObject({
      combinationIndex: null,
      trials: 0,
      expectedBestSharpe: { value: null, reason: 'too_few_trials' },
      deflatedSharpe: { value: null, reason: 'no_objective_value' },
      pbo: { probability: null, reason: 'too_few_trials' },
    });
    expect(sparklines).toEqual([]);
  });

  it('holds no ratio of bars against one of days', () => {
    const { overfitting } = judgeReturns(columns, rows, { ...terms, periodsPerYear: null });
    expect(overfitting.deflatedSharpe).toEqual({ value: null, reason: 'returns_of_bars' });
    expect(overfitting.pValue.value).not.toBeNull();
  });

  it('ends an account on the day on which it lost everything', () => {
    const ruined = new Map(rows).set(columns.winner!, Float64Array.from(rows.get(0)!).fill(-1.5, 40, 41).fill(-3, 41));
    const { overfitting, sparklines } = judgeReturns(columns, ruined, terms);
    expect(overfitting.deflatedSharpe).toEqual({ value: null, reason: 'ruined' });
    expect(overfitting.pbo.probability).not.toBeNull();
    const { equity } = sparklines.find(({ combinationIndex }) => combinationIndex === columns.winner)!;
    expect(equity.at(-1)).toBeLessThan(0);
    expect(new Set(equity.slice(-20)).size).toBe(1);
  });
});

describe('judgeReturns of trials on two markets', () => {
  /** The second market has no bar on every fourth day. */
  const places = new Map([...rows.keys()].map((index) => [index, index % 2]));
  const isIdle = (index: number, day: number) => index % 2 === 1 && day % 4 === 3;
  const spread = new Map(
    [...rows].map(([index, row]) => [index, row.map((value, day) => (isIdle(index, day) ? NaN : value))]),
  );
  const markets = { count: 3, places };
  const { overfitting, sparklines } = judgeReturns(columns, spread, terms, markets);
  const winner = columns.winner!;

  it('takes the days of its market for the winner', () => {
    expect(winner % 2).toBe(1);
    const own = rows.get(winner)!.filter((_, day) => !isIdle(winner, day));
    const sample = { returns: own, periodsPerYear: 252, riskFreePerPeriod: 0, isRuined: false };
    const verdict = judgeWinner(sample, columns.sharpe);
    expect(overfitting.returns).toBe(60);
    expect(overfitting.deflatedSharpe.value).toBe(verdict.deflatedSharpe.value);
    expect(overfitting.pValue.value).toBe(verdict.pValue.value);
    expect(overfitting.trials).toBe(trials);
    const { equity } = sparklines.find(({ combinationIndex }) => combinationIndex === winner)!;
    expect(equity).toHaveLength(61);
  });

  it('takes a day without bars as a return of 0 for PBO', () => {
    const filled = [...columns.sample.combinationIndex].map((index) =>
      rows.get(index)!.map((value, day) => (isIdle(index, day) ? 0 : value)),
    );
    const result = overfittingOf(filled, days);
    expect(overfitting.pbo).toMatchObject({
      reason: null,
      probability: result.ok && result.overfitting.probability,
      daysPerBlock: 10,
    });
  });

  it('tells how many days each market has, of one that no trial is on nothing', () => {
    expect(overfitting.marketReturns).toEqual([80, 60, null]);
    expect(judgeReturns(columns, rows, terms).overfitting).not.toHaveProperty('marketReturns');
  });

  it('knows the days of a market from those that lived', () => {
    const ruined = new Map(spread).set(
      1,
      spread.get(1)!.map((value, day) => (day === 40 ? -1 : value)),
    );
    expect(judgeReturns(columns, ruined, terms, markets).overfitting.marketReturns).toEqual([80, 60, null]);
  });
});
