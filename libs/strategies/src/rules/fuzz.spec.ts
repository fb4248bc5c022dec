import { fuzzDocuments } from '../../testing/fuzz-documents';

describe('random documents', () => {
  it('are refused with faults or run, 300 of them, and never crash', () => {
    const report = fuzzDocuments(300, 7);
    expect(report.crashes).toEqual([]);
    expect(report.refused + report.ran).toBe(300);
    expect(report.ran).toBeGreaterThan(20);
    expect(report.refused).toBeGreaterThan(20);
  });
});
