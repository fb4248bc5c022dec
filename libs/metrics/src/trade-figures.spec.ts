import { avgLoss, avgWin } from './average-trade';
import { expectancy } from './expectancy';
import type { Figure, RunSample } from './figure';
import { grossLoss, grossProfit, netProfit } from './profit';
import { profitFactor } from './profit-factor';
import { losingTrades, totalTrades, winningTrades } from './trade-counts';
import { legOf } from './testing/sample-run';
import { tallyTrades } from './trade-tally';
import { winRate } from './win-rate';

/** A figure of trades with these profits; it may read nothing but the tally of trades. */
const of = (figure: Figure, profits: readonly number[]) => {
  const legs = profits.map((profit, k) => legOf(k + 1, profit));
  return figure.measure({ trades: tallyTrades(legs) } as unknown as RunSample);
};

const published = [100, 200, 50, -150, 300, -100, 80, -30];

describe('figures of the published trades', () => {
  it.each<[Figure, number]>([
    [expectancy, 56.25],
    [winRate, 0.625],
    [avgWin, 146],
    [avgLoss, -93.3333333333],
    [profitFactor, 2.6071428571],
    [netProfit, 450],
    [grossProfit, 730],
    [grossLoss, -280],
    [totalTrades, 8],
    [winningTrades, 5],
    [losingTrades, 3],
  ])('$id', (figure, value) => {
    expect(of(figure, published).value).toBeCloseTo(value, 10);
  });
});

describe('figures without trades', () => {
  it.each([expectancy, winRate, avgWin, avgLoss, profitFactor])('$id is missing', (figure) => {
    expect(of(figure, [])).toEqual({ value: null, reason: 'no_trades' });
  });

  it.each([netProfit, grossProfit, grossLoss, totalTrades, winningTrades, losingTrades])('$id is 0', (figure) => {
    expect(of(figure, [])).toEqual({ value: 0 });
  });
});

describe('figures of one-sided trades', () => {
  it('have no profit factor and no average loss without a losing trade', () => {
    expect([of(profitFactor, [5, 10]), of(avgLoss, [5, 10])]).toEqual(
      Array(2).fill({ value: null, reason: 'no_losing_trades' }),
    );
  });

  it('have a profit factor of 0, and no average win, without a winning trade', () => {
    expect(of(profitFactor, [-5])).toEqual({ value: 0 });
    expect(of(avgWin, [-5])).toEqual({ value: null, reason: 'no_winning_trades' });
  });

  it('count a draw in n: it lowers the win rate and the expectancy, and nothing else', () => {
    expect(of(winRate, [10, 0])).toEqual({ value: 0.5 });
    expect(of(expectancy, [10, 0])).toEqual({ value: 5 });
    expect(of(avgWin, [10, 0])).toEqual({ value: 10 });
    expect(of(profitFactor, [0])).toEqual({ value: null, reason: 'no_losing_trades' });
  });

  it('keep a win rate of 0 and an expectancy of 0 as numbers', () => {
    expect([of(winRate, [-1]), of(expectancy, [1, -1])]).toEqual(Array(2).fill({ value: 0 }));
  });
});
