import type { TradeLeg } from '@barmill/simulation';
import { maxConsecLosses, maxConsecWins } from './consecutive-trades';
import { mae, maeR, mfe, mfeR } from './excursions';
import { expectancyPct, expectancyR } from './expectancy';
import { exposurePct } from './exposure';
import { present, type Figure, type RunSample } from './figure';
import { kellyCriterion } from './kelly-criterion';
import { largestLoss, largestWin } from './largest-trade';
import { payoffRatio } from './payoff-ratio';
import { positionsOf } from './positions';
import * as sides from './side-figures';
import { sqn } from './sqn';
import { HOUR_MS, legOf, START_MS } from './testing/sample-run';
import { avgTradeDurationHours } from './trade-duration';
import { tallyTrades } from './trade-tally';
import { winratePValue } from './winrate-p-value';

function ofLegs(figure: Figure, legs: readonly TradeLeg[]) {
  const sample: Partial<RunSample> = { trades: tallyTrades(legs), positions: positionsOf(legs) };
  return figure.measure(sample as RunSample);
}
const of = (figure: Figure, profits: readonly number[]) =>
  ofLegs(
    figure,
    profits.map((profit, k) => legOf(k + 1, profit)),
  );
const missing = (reason: string) => ({ value: null, reason });

const published = [100, 200, 50, -150, 300, -100, 80, -30];

describe('figures of the published trades', () => {
  it.each<[Figure, number]>([
    [kellyCriterion, 0.3852739726],
    [sqn, 1.062390072],
    // 146/93.3333333333
    [payoffRatio, 1.5642857143],
    [largestWin, 300],
    [largestLoss, -150],
    [maxConsecWins, 3],
    [maxConsecLosses, 1],
    // 93 of 256 ways.
    [winratePValue, 0.36328125],
    // 56.25 of 1,000.
    [expectancyPct, 5.625],
  ])('$id', (figure, value) => {
    expect(of(figure, published).value).toBeCloseTo(value, 10);
  });
});

describe('figures without trades', () => {
  const { longWinRate, shortMeanReturnPct, shortStdReturnPct } = sides;

  it.each([
    ...[kellyCriterion, sqn, payoffRatio, largestWin, largestLoss, winratePValue, expectancyPct, expectancyR],
    ...[mae, mfe, maeR, mfeR, avgTradeDurationHours, longWinRate, shortMeanReturnPct, shortStdReturnPct],
  ] as Figure[])('$id is missing', (figure) => {
    expect(of(figure, [])).toEqual(missing('no_trades'));
  });

  it('are 0 for counts', () => {
    expect([of(maxConsecWins, []), of(maxConsecLosses, [])]).toEqual([{ value: 0 }, { value: 0 }]);
  });
});

describe('figures of one-sided trades', () => {
  it('are missing where a side is', () => {
    expect([of(kellyCriterion, [5]), of(payoffRatio, [5]), of(largestLoss, [5])]).toEqual(
      Array(3).fill(missing('no_losing_trades')),
    );
    expect([of(kellyCriterion, [-5]), of(payoffRatio, [-5]), of(largestWin, [-5])]).toEqual(
      Array(3).fill(missing('no_winning_trades')),
    );
  });
});

describe('sqn', () => {
  it('is 0, and not missing, for trades that cancel', () => {
    expect(of(sqn, [5, -5])).toEqual({ value: 0 });
  });

  it('is missing for one trade, and for trades that are alike to the rounding', () => {
    expect(of(sqn, [5])).toEqual(missing('too_few_trades'));
    expect([of(sqn, [0.1, 0.1, 0.1]), of(sqn, [0, 0]), of(sqn, [1e6 + 1e-9, 1e6])]).toEqual(
      Array(3).fill(missing('zero_variance')),
    );
  });

  it('exists for small accounts: its threshold follows the size of the trades', () => {
    expect(of(sqn, [3e-13, 1e-13]).value).toBeCloseTo(of(sqn, [3, 1]).value as number, 12);
  });
});

describe('a kelly_criterion', () => {
  it('is 0 for a fair game', () => {
    expect(of(kellyCriterion, [10, -10])).toEqual({ value: 0 });
  });

  it('counts a draw as a trade that does not win', () => {
    // W = 1/3: 1/3 − 2/3.
    expect(of(kellyCriterion, [10, 0, -10]).value).toBeCloseTo(-1 / 3, 14);
  });
});

describe('trades in a row', () => {
  it('are broken by a draw on both sides', () => {
    const profits = [1, 1, 0, 1, -1, -1, 0, -1, -1, -1];
    expect([of(maxConsecWins, profits), of(maxConsecLosses, profits)]).toEqual([{ value: 2 }, { value: 3 }]);
  });
});

describe('winrate_p_value', () => {
  it('is 1 without a win, and 1/2^n for wins alone', () => {
    expect(of(winratePValue, [-1, -1])).toEqual({ value: 1 });
    expect(of(winratePValue, [1, 1, 1, 1]).value).toBeCloseTo(1 / 16, 15);
  });

  it('counts a draw as a trade that did not win', () => {
    expect(of(winratePValue, [1, 0]).value).toBeCloseTo(3 / 4, 15);
  });
});

describe('expectancies by trade', () => {
  it('divide each profit by its own equity and by its own risk', () => {
    const legs = [
      legOf(1, 10, { equityAtEntry: 100, initialRisk: 5 }),
      legOf(2, -10, { equityAtEntry: 200, initialRisk: 10 }),
      legOf(3, 50, { equityAtEntry: 1_000 }),
    ];
    // 10 %, −5 %, 5 %; 2 R, −1 R and a trade without a stop-loss.
    expect(ofLegs(expectancyPct, legs).value).toBeCloseTo(10 / 3, 14);
    expect(ofLegs(expectancyR, legs)).toEqual({ value: 0.5 });
  });

  it('are missing in R without any stop-loss, and in percent where an entry had no equity', () => {
    expect(of(expectancyR, [5])).toEqual(missing('no_initial_risk'));
    expect(ofLegs(expectancyPct, [legOf(1, 5, { equityAtEntry: 0 })])).toEqual(missing('ruined'));
    expect(ofLegs(sides.longMeanReturnPct, [legOf(1, 5, { equityAtEntry: -1 })])).toEqual(missing('ruined'));
  });
});

describe('excursions', () => {
  const legs = [legOf(1, 5, { mae: 2, mfe: 6, initialRisk: 4 }), legOf(2, 5, { mae: 8, mfe: 0 })];

  it('are averaged in money over all trades, and in R over those with a stop-loss', () => {
    expect([mae, mfe, maeR, mfeR].map((figure) => ofLegs(figure as Figure, legs).value)).toEqual([5, 3, 0.5, 1.5]);
  });

  it('are 0, and not missing, for trades that never went against their entry', () => {
    expect(of(mae, [5])).toEqual({ value: 0 });
    expect([of(maeR, [5]), of(mfeR, [5])]).toEqual(Array(2).fill(missing('no_initial_risk')));
  });
});

describe('avg_trade_duration_hours', () => {
  it('averages closed trades, in hours', () => {
    const legs = [2, 4].map((hours, k) => legOf(k + 1, 1, { exitTimeMs: START_MS + hours * HOUR_MS }));
    expect(ofLegs(avgTradeDurationHours, [...legs, legOf(3, 1, { exitTimeMs: null })])).toEqual({ value: 3 });
  });

  it('is missing where all trades are still open, and 0 for one that left at once', () => {
    expect(ofLegs(avgTradeDurationHours, [legOf(1, 1, { exitTimeMs: null })])).toEqual(missing('no_closed_trades'));
    expect(ofLegs(avgTradeDurationHours, [legOf(1, 1, { exitTimeMs: START_MS })])).toEqual({ value: 0 });
  });
});

describe('exposure_pct', () => {
  it('is the share of bars with a position, 0 to 100', () => {
    const exposed = (exposureBars: number) => exposurePct.measure({ exposureBars, bars: 8 } as RunSample);
    expect([0, 2, 8].map(exposed)).toEqual([{ value: 0 }, { value: 25 }, { value: 100 }]);
  });
});

describe('figures of a side', () => {
  const legs = [
    legOf(1, 10, { equityAtEntry: 100 }),
    legOf(2, 20, { equityAtEntry: 100 }),
    legOf(3, -10, { equityAtEntry: 100 }),
    legOf(4, 0),
    legOf(5, -20, { direction: 'short', equityAtEntry: 100 }),
    legOf(6, -40, { direction: 'short', equityAtEntry: 100 }),
  ];
  const value = (figure: Figure) => ofLegs(figure, legs).value;

  it('take its trades alone, a draw among them', () => {
    expect([value(sides.longWinRate), value(sides.shortWinRate)]).toEqual([0.5, 0]);
    // 10, 20, −10 and 0 %.
    expect(value(sides.longMeanReturnPct)).toBe(5);
    expect(value(sides.longStdReturnPct)).toBeCloseTo(Math.sqrt(500 / 3), 12);
    expect(value(sides.shortMeanReturnPct)).toBe(-30);
    expect(value(sides.shortStdReturnPct)).toBeCloseTo(Math.sqrt(200), 12);
  });

  it('take its winners and its losers, draws in neither', () => {
    expect(value(sides.longWinMeanReturnPct)).toBe(15);
    expect(value(sides.longWinStdReturnPct)).toBeCloseTo(Math.sqrt(50), 12);
    expect(value(sides.longLossMeanReturnPct)).toBe(-10);
    expect(value(sides.shortLossMeanReturnPct)).toBe(-30);
    expect(value(sides.shortLossStdReturnPct)).toBeCloseTo(Math.sqrt(200), 12);
  });

  it('say what they lack: such trades at all, or a second one', () => {
    expect(ofLegs(sides.longLossStdReturnPct, legs)).toEqual(missing('too_few_trades'));
    expect(ofLegs(sides.shortWinMeanReturnPct, legs)).toEqual(missing('no_winning_trades'));
    expect(ofLegs(sides.shortWinStdReturnPct, legs)).toEqual(missing('no_winning_trades'));
    expect(ofLegs(sides.longLossMeanReturnPct, legs.slice(0, 2))).toEqual(missing('no_losing_trades'));
  });

  it('keep a deviation of 0 as a number', () => {
    expect(of(sides.longStdReturnPct, [10, 10])).toEqual({ value: 0 });
  });
});

describe('present', () => {
  it('lets no figure be Infinity or NaN', () => {
    expect([present(Infinity), present(-Infinity), present(NaN)]).toEqual(Array(3).fill(missing('overflow')));
    expect([present(0), present(-0)]).toEqual([{ value: 0 }, { value: -0 }]);
  });
});
