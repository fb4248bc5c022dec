import { priceChart, type DrawnTrade } from './price-chart';

const candles = {
  timeMs: Float64Array.of(0, 100, 200),
  open: Float64Array.of(10, 12, 11),
  high: Float64Array.of(13, 14, 12),
  low: Float64Array.of(9, 10, 9),
  close: Float64Array.of(12, 11, 11),
  ...{ volume: null, spreadPips: null, series: [] },
};
const trade = (given: Partial<DrawnTrade>): DrawnTrade => ({
  ...{ entry: [0, 10], exit: [100, 12], isLong: true, isGain: true },
  ...given,
});
/** The moves of each path, by its class. */
const pathsOf = (svg: string) =>
  Object.fromEntries(
    [...svg.matchAll(/<path class="([^"]+)" d="([^"]+)"/g)].map(([, name, moves]) => [
      name,
      moves.split('M').length - 1,
    ]),
  );

describe('the price chart of a report', () => {
  it('has a body for each candle, hollow unless it fell, and wicks above and below', () => {
    expect(pathsOf(priceChart('t', candles, []))).toEqual({ wick: 6, rising: 2, falling: 1 });
  });

  it('tells sides and results by shape: one mark for each entry and exit, a line between them', () => {
    const trades = [trade({}), trade({ isLong: false }), trade({ isLong: false, isGain: false, exit: [150, 14] })];
    const svg = priceChart('t', null, trades);
    expect(pathsOf(svg)).toEqual({ 'long entry': 1, 'short entry': 2, 'gain exit': 2, 'loss exit': 1 });
    expect(svg.match(/<line class="(gain|loss)"/g)).toHaveLength(3);
    // Up from the base for long, down for short.
    expect(svg).toMatch(/class="long entry" d="M[\d.-]+ [\d.-]+h7l-3\.5 -7Z"/);
    expect(svg).toMatch(/class="short entry" d="M[\d.-]+ [\d.-]+h7l-3\.5 7Z/);
  });

  it('has room for the candles and for trades beyond them, at their own times', () => {
    const svg = priceChart('t', candles, [trade({ entry: [50, 5], exit: [400, 20] })]);
    // 870 units wide from 80, for times 0 to 400; 226 high from 10, for prices 5 to 20.
    expect(svg).toContain('<line class="gain" x1="188.8" y1="236" x2="950" y2="10"/>');
  });

  it('escapes its title', () => {
    expect(priceChart('<b>', candles, [])).toContain('<title>&lt;b&gt;</title>');
  });
});
