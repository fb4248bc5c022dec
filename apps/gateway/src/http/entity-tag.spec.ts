import { admittedVersions, entityTag, isKnown } from './entity-tag';

describe('entity tags', () => {
  it('are versions in quotes', () => {
    expect(entityTag(7)).toBe('"7"');
  });

  it.each([
    ['"7"', [7]],
    ['"7", "8"', [7, 8]],
    ['W/"7", "x", 7, "7x", "99999999999999999"', []],
    [' * ', 'any'],
  ])('%s admit %p', (header, versions) => {
    expect(admittedVersions(header)).toEqual(versions);
  });

  it.each([undefined, '', ' '])('are asked for where %p came', (header) => {
    expect(() => admittedVersions(header)).toThrow(expect.objectContaining({ problem: 'precondition_required' }));
  });

  it('are known again, weak or strong', () => {
    expect(['"7"', 'W/"7"', '"6", W/"7"', '*'].map((header) => isKnown('"7"', header))).toEqual(Array(4).fill(true));
    expect(['"6"', '7', '"77"', ''].map((header) => isKnown('"7"', header))).toEqual(Array(4).fill(false));
  });
});
