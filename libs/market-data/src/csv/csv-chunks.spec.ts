import * as fc from 'fast-check';
import { refused, sameBars } from '../../test/csv-corpus';
import { bytesOf, outcome } from '../../test/parse-csv';

describe('the places at which a file is cut into chunks', () => {
  const corpus = [...sameBars.map(([, text]) => text), ...refused.map(([, text]) => text)];
  const cuts = fc.array(fc.nat({ max: 12_000 }), { maxLength: 12 });

  it('change nothing when every byte comes alone', () => {
    for (const text of corpus) {
      const everywhere = Array.from(bytesOf(text), (_, index) => index);
      expect(outcome(text, everywhere)).toEqual(outcome(text, []));
    }
  });

  it('change nothing wherever they are, for good, bad and damaged files', () => {
    const damage = fc.option(
      fc.record({ at: fc.nat({ max: 200 }), byte: fc.constantFrom(0, 10, 13, 34, 44, 46, 48, 59, 255) }),
    );
    const limits = fc.record({ maxBytes: fc.constantFrom(30, 70, 100_000), maxRows: fc.constantFrom(1, 1_000) });
    fc.assert(
      fc.property(fc.constantFrom(...corpus), damage, cuts, limits, (text, change, places, options) => {
        const bytes = bytesOf(text).slice();
        if (change !== null && bytes.length > 0) bytes[change.at % bytes.length] = change.byte;
        expect(outcome(bytes, places, options)).toEqual(outcome(bytes, [], options));
      }),
      { numRuns: 1_000 },
    );
  });
});
