import { compareEngines } from '../../../test/core/naive-engine/run';
import { casesOf } from '../../../test/core/suite-size';

const cases = casesOf(300, 10_000);

describe('simulate and the naive engine', () => {
  it(`agree on every leg, count and equity of ${cases} random cases`, () => {
    const { legs, mismatches, examples } = compareEngines({ cases, seed: 1 });
    expect({ mismatches, examples }).toEqual({ mismatches: 0, examples: [] });
    expect(legs).toBeGreaterThan(3 * cases);
  });
});
