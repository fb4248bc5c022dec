import { casesOf } from '../../../../test/core/suite-size';
import { fuzzDocuments } from '../../testing/fuzz-documents';

const count = casesOf(300, 30_000);

describe('random documents', () => {
  it(`are refused with faults or run, ${count} of them, and never crash`, () => {
    const report = fuzzDocuments(count, 7);
    expect(report.crashes).toEqual([]);
    expect(report.refused + report.ran).toBe(count);
    expect(report.ran).toBeGreaterThan(20);
    expect(report.refused).toBeGreaterThan(20);
  });
});
