import { rank } from '../ranking';
import { rankByPlateau, rankRobustly, type RankingColumns } from './robust-ranking';

const column = (...values: number[]) => Float64Array.from(values);
const columns = (more: Partial<RankingColumns>): RankingColumns => ({
  objective: column(3, 2, 1),
  plateau: column(1, 2, 3),
  maxDrawdownPct: column(0, 0, 0),
  totalTrades: column(50, 50, 50),
  ...more,
});
const order = (more: Partial<RankingColumns>, direction: 'maximize' | 'minimize' = 'maximize', least?: number) => [
  ...rankRobustly(columns(more), direction, least).order,
];

describe('rankRobustly', () => {
  it('counts a peak no more than its surroundings, and a hole no more than itself', () => {
    // Worse of both: 1 (a peak among 1s), 2, 1 (a hole among 3s), 2.5.
    const given = { objective: column(9, 2, 1, 2.5), plateau: column(1, 2, 3, 3) };
    const more = { ...given, maxDrawdownPct: column(5, 0, 6, 0), totalTrades: column(50, 50, 50, 50) };
    expect(order(more)).toEqual([3, 1, 0, 2]);
  });

  it('takes the larger of both as the worse where less is better', () => {
    // 3, 2 and 3: the tie by position.
    expect(order({}, 'minimize')).toEqual([1, 0, 2]);
  });

  it('counts combinations with too few trades or without a plateau no more than the median of the judged, and puts those without a value last', () => {
    const given = { objective: column(9, 4, 3, -1, 2), plateau: column(9, 4, 3, -1, NaN) };
    const more = { ...given, totalTrades: column(29, 30, 30, 30, 90), maxDrawdownPct: column(0, 0, 0, 0, 0) };
    // Judged are 4, 3 and -1, their median is 3: 9 counts as 3 and gives way to the judged 3, and 2 stands before -1.
    expect(order(more)).toEqual([1, 2, 0, 4, 3]);
  });

  it('puts them behind a single judged one, by their objective', () => {
    const more = {
      objective: column(9, 2, NaN, 5, 7),
      plateau: column(9, 2, 8, NaN, 7),
      totalTrades: column(29, 30, 90, 90, NaN),
      maxDrawdownPct: column(0, 0, 0, 0, 0),
    };
    expect(order(more)).toEqual([1, 0, 4, 3, 2]);
    expect(rankRobustly(columns(more), 'maximize')).toMatchObject({ method: 'plateau', leastTrades: 30, judged: 1 });
    expect(order(more, 'maximize', 0)[0]).toBe(0);
  });

  it('goes by trades and objective alone where trials have no neighbors, and says so', () => {
    const ranking = rankRobustly(columns({ plateau: null, totalTrades: column(1, 50, 50) }), 'maximize');
    // Judged are 2 and 1, their median is 1.5, as which 3 counts.
    expect([...ranking.order]).toEqual([1, 0, 2]);
    expect(ranking).toMatchObject({ method: 'objective', judged: 2 });
  });

  it('breaks ties by lower drawdown, a missing one last, then by position', () => {
    const same = column(1, 1, 1, 1);
    const more = { objective: same, plateau: same, totalTrades: column(50, 50, 50, 50) };
    expect(order({ ...more, maxDrawdownPct: column(NaN, 8, 3, 3) })).toEqual([2, 3, 1, 0]);
  });

  it('is the raw ranking where plateau and trades make no difference', () => {
    const values = [3, NaN, -1, 3, 0, 7, NaN];
    const drawdowns = [2, 1, NaN, 1, 4, 4, 0];
    const rows = values.map((value, combinationIndex) => ({
      combinationIndex,
      objectiveValue: Number.isNaN(value) ? null : value,
      maxDrawdownPct: Number.isNaN(drawdowns[combinationIndex]) ? null : drawdowns[combinationIndex],
    }));
    for (const direction of ['maximize', 'minimize'] as const) {
      const more = { objective: column(...values), maxDrawdownPct: column(...drawdowns), plateau: null };
      expect(order({ ...more, totalTrades: new Float64Array(7) }, direction, 0)).toEqual(
        rank(rows, { metric: 'sharpe_ratio', direction }).map(({ combinationIndex }) => combinationIndex),
      );
    }
  });

  it('refuses columns of unequal length, and half a trade', () => {
    expect(() => order({ totalTrades: column(1) })).toThrow('totalTrades: expected 3 values');
    expect(() => order({}, 'maximize', 0.5)).toThrow('leastTrades: expected a whole number from 0, got 0.5');
  });
});

describe('rankByPlateau', () => {
  it('goes by the score alone, those without one last, ties by drawdown', () => {
    const drawdowns = column(9, 5, 1, 4);
    expect([...rankByPlateau(column(NaN, 1, 3, 1), drawdowns, 'maximize')]).toEqual([2, 3, 1, 0]);
    expect([...rankByPlateau(column(NaN, 1, 3, 1), drawdowns, 'minimize')]).toEqual([3, 1, 2, 0]);
  });
});
