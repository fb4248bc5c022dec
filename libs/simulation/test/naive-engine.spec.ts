import { compareEngines } from '../../../test/core/naive-engine/run';

describe('simulate and the naive engine', () => {
  it('agree on every leg, count and equity of 300 random cases', () => {
    const { legs, mismatches, examples } = compareEngines({ cases: 300, seed: 1 });
    expect({ mismatches, examples }).toEqual({ mismatches: 0, examples: [] });
    expect(legs).toBeGreaterThan(1_000);
  });
});
