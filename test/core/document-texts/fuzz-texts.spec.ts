import { casesOf } from '../suite-size';
import { fuzzTexts } from './fuzz-texts';

const count = casesOf(600, 30_000);

describe('random texts of documents', () => {
  it(`are refused at a line and a column or read, ${count} of them, and never crash`, () => {
    const report = fuzzTexts(count, 7);
    expect(report.crashes).toEqual([]);
    expect(report.refused + report.read).toBe(count);
    expect(report.read).toBeGreaterThan(20);
    expect(report.refused).toBeGreaterThan(20);
  });
});
