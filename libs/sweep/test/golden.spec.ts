import { readGolden } from '../../../test/core/golden/golden-file';
import { compareWithGolden } from '../../../test/core/golden/run';

describe('the golden sweep of 100 SMA crosses, made by vectorbt', () => {
  const golden = readGolden();

  it('has the same trades, and figures within 1e-9', () => {
    const { maxRelError, ...counts } = compareWithGolden(golden);
    expect(counts).toEqual({ combinations: 100, tradeMismatches: 0, examples: [] });
    expect(maxRelError).toBeLessThanOrEqual(1e-9);
  });

  it('is not equal to a golden file that says otherwise', () => {
    const [name] = Object.keys(golden.trades);
    const [first, ...others] = golden.trades[name];
    const trades = { ...golden.trades, [name]: [{ ...first, exit_bar: first.exit_bar + 1 }, ...others] };
    const results = golden.results.with(1, { ...golden.results[1], sharpe: golden.results[1].sharpe * (1 + 1e-8) });
    const { tradeMismatches, maxRelError, examples } = compareWithGolden({ ...golden, trades, results });
    expect(tradeMismatches).toBe(1);
    expect(maxRelError).toBeCloseTo(1e-8, 10);
    expect(examples).toEqual([
      `${name.replace(' stops=0', '')}: trade 1 differs`,
      expect.stringMatching(/^fast=2 slow=75: sharpe is -?[\d.]+ instead of -?[\d.]+$/),
    ]);
  });
});
