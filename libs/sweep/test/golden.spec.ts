import { readGolden } from '../../../test/core/golden/golden-file';
import { compareWithGolden } from '../../../test/core/golden/run';

const golden = readGolden();
// The golden file lies beside the project, not in it: a checkout that stands alone has nothing to compare with.
const whereGolden = golden === null ? describe.skip : describe;

whereGolden('the golden sweep of 100 SMA crosses, made by vectorbt', () => {
  it('has the same trades, and figures within 1e-9', () => {
    const { combinations, tradeMismatches, maxRelError } = compareWithGolden(golden!);
    expect({ combinations, tradeMismatches }).toEqual({ combinations: 100, tradeMismatches: 0 });
    expect(maxRelError).toBeLessThan(1e-9);
  });
});
