import { maxSobolDimensions, SobolSequence } from './sobol-sequence';

/** The first points of ten dimensions in sixteenths, as scipy.stats.qmc.Sobol 1.17.1 gives them without scrambling. */
const published = [
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  [8, 8, 8, 8, 8, 8, 8, 8, 8, 8],
  [12, 4, 4, 4, 12, 12, 4, 12, 12, 12],
  [4, 12, 12, 12, 4, 4, 12, 4, 4, 4],
  [6, 6, 10, 14, 6, 2, 6, 14, 14, 10],
  [14, 14, 2, 6, 14, 10, 14, 6, 6, 2],
  [10, 2, 14, 10, 10, 14, 2, 2, 2, 6],
  [2, 10, 6, 2, 2, 6, 10, 10, 10, 14],
  [3, 5, 15, 7, 9, 5, 7, 15, 15, 5],
  [11, 13, 7, 15, 1, 13, 15, 7, 7, 13],
  [15, 1, 11, 3, 5, 9, 3, 3, 3, 9],
  [7, 9, 3, 11, 13, 1, 11, 11, 11, 1],
];
/** Point 1000 (from 0) of 64 dimensions in 1024ths, from the same. */
const distant = [
  225, 99, 531, 693, 287, 929, 47, 921, 513, 71, 87, 261, 165, 393, 147, 379, 737, 353, 1015, 743, 535, 563, 973, 553,
  597, 929, 41, 1003, 61, 349, 151, 149, 303, 607, 821, 789, 869, 851, 315, 491, 935, 261, 983, 719, 861, 95, 893, 941,
  1023, 491, 361, 529, 771, 449, 129, 913, 465, 81, 905, 585, 457, 617, 265, 457,
];

const pointsOf = (count: number, dimensions: number, seed: number | null): number[][] => {
  const sequence = new SobolSequence(dimensions, seed);
  return Array.from({ length: count }, () => [...sequence.next()]);
};

describe('a Sobol sequence', () => {
  it('begins with the points that Joe and Kuo publish for three dimensions', () => {
    expect(pointsOf(10, 3, null)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 9, 10])('has the points of another implementation in %d dimensions', (dimensions) => {
    const expected = published.map((point) => point.slice(0, dimensions).map((sixteenths) => sixteenths / 16));
    expect(pointsOf(published.length, dimensions, null)).toEqual(expected);
  });

  it('has the points of another implementation far out, in all dimensions', () => {
    expect(maxSobolDimensions).toBe(64);
    expect(pointsOf(1001, 64, null)[1000].map((value) => value * 1024)).toEqual(distant);
  });

  it.each<[string, number | null]>([
    ['plain', null],
    ['scrambled', 1],
    ['scrambled otherwise', 4711],
  ])('has one of 2^k points in each of 2^k intervals of every coordinate (%s)', (_, seed) => {
    const points = pointsOf(256, 64, seed);
    for (let place = 0; place < 64; place++) {
      expect(new Set(points.map((point) => Math.floor(point[place] * 256))).size).toBe(256);
    }
  });

  it('has, scrambled, one of 256 points in each box of volume 1/256 over its first two coordinates', () => {
    const points = pointsOf(256, 2, 7);
    for (let split = 0; split <= 8; split++) {
      const boxes = points.map(
        ([x, y]) => Math.floor(x * 2 ** split) * 2 ** (8 - split) + Math.floor(y * 2 ** (8 - split)),
      );
      expect(new Set(boxes).size).toBe(256);
    }
  });

  it('is scrambled by its seed alone, coordinate by coordinate', () => {
    const points = pointsOf(20, 5, 1);
    expect(pointsOf(20, 5, 1)).toEqual(points);
    expect(pointsOf(20, 3, 1)).toEqual(points.map((point) => point.slice(0, 3)));
    expect(pointsOf(20, 5, 2)).not.toEqual(points);
    expect(new Set(points[0]).size).toBe(5);
  });

  it('refuses dimensions that it has no numbers for', () => {
    for (const dimensions of [0, 1.5, 65]) {
      expect(() => new SobolSequence(dimensions, null)).toThrow(`expected 1 to 64 dimensions, got ${dimensions}`);
    }
  });
});
