import { seededStream } from '@barmill/statistics';
import { sobolDimensions } from './sobol-direction-numbers';

/** Binary digits of a coordinate. */
const bits = 32;
const scale = 2 ** bits;

export const maxSobolDimensions = sobolDimensions.length + 1;
/** Points after which the sequence would repeat itself. */
export const maxSobolPoints = scale;

/**
 * A Sobol sequence: points that fill the unit cube more evenly than random ones, each coordinate a multiple of 2⁻³² from 0 to below 1, in
 * Gray-code order (Antonov, Saleev 1979).
 *
 * With a seed it is scrambled, coordinate by coordinate, by a random lower triangular matrix over its binary digits and a random digital shift
 * (Matoušek, "On the L2-discrepancy for anchored boxes", J. Complexity 14, 1998): the points stay as even, and their first is not
 * the corner 0.
 */
export class SobolSequence {
  private readonly directions: readonly Uint32Array[];
  private readonly state: Uint32Array;
  private count = 0;

  /** @param seed null: not scrambled. @throws RangeError with fewer than 1 or more than `maxSobolDimensions` dimensions */
  constructor(dimensions: number, seed: number | null) {
    if (!(Number.isInteger(dimensions) && dimensions >= 1 && dimensions <= maxSobolDimensions)) {
      throw new RangeError(`expected 1 to ${maxSobolDimensions} dimensions, got ${dimensions}`);
    }
    const plain = Array.from({ length: dimensions }, (_, place) => directionNumbers(place));
    this.state = new Uint32Array(dimensions);
    this.directions = seed === null ? plain : plain.map((numbers, place) => this.scramble(numbers, place, seed));
  }

  /** The next point. @throws RangeError after `maxSobolPoints` of them */
  next(): Float64Array {
    if (this.count === maxSobolPoints) throw new RangeError(`a Sobol sequence has ${maxSobolPoints} points`);
    const point = Float64Array.from(this.state, (digits) => digits / scale);
    // The lowest zero of the count says which digit of its Gray code changes next.
    const changing = Math.min(bits - 1, trailingOnes(this.count));
    this.directions.forEach((numbers, place) => (this.state[place] ^= numbers[changing]));
    this.count++;
    return point;
  }

  /** Scrambled direction numbers; the shift becomes the first state. */
  private scramble(numbers: Uint32Array, place: number, seed: number): Uint32Array {
    const stream = seededStream(seed, place);
    this.state[place] = stream.nextInt(scale);
    const rows = Array.from({ length: bits }, (_, row) => {
      const diagonal = 2 ** (bits - 1 - row);
      const before = stream.nextInt(scale) & ~(diagonal * 2 - 1);
      return (before | diagonal) >>> 0;
    });
    return numbers.map((number) =>
      rows.reduce((product, row, place) => (product | (parity(number & row) << (bits - 1 - place))) >>> 0, 0),
    );
  }
}

/** Direction numbers of a dimension, as fractions of 2³². */
function directionNumbers(place: number): Uint32Array {
  const numbers = new Uint32Array(bits);
  if (place === 0) return numbers.map((_, i) => 2 ** (bits - 1 - i));
  const { coefficients, initial } = sobolDimensions[place - 1];
  const degree = initial.length;
  for (let i = 0; i < bits; i++) {
    if (i < degree) {
      numbers[i] = initial[i] * 2 ** (bits - 1 - i);
      continue;
    }
    let number = numbers[i - degree] ^ (numbers[i - degree] >>> degree);
    for (let k = 1; k < degree; k++) {
      if ((coefficients >> (degree - 1 - k)) & 1) number ^= numbers[i - k];
    }
    numbers[i] = number;
  }
  return numbers;
}

function trailingOnes(count: number): number {
  const flipped = ~count;
  return flipped === 0 ? bits : 31 - Math.clz32(flipped & -flipped);
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  folded ^= folded >>> 2;
  return (folded ^ (folded >>> 1)) & 1;
}
