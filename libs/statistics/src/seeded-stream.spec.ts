import * as fc from 'fast-check';
import { seededStream } from './seeded-stream';
import type { RandomStream } from './seeded-stream';
import { splitmix64 } from './splitmix64';
import { Xoshiro128 } from './xoshiro128';

const take = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const uniforms = (stream: RandomStream, count: number) => take(count, () => stream.next());

describe('splitmix64', () => {
  it('gives the published sequence of seed 1234567', () => {
    expect(splitmix64(1234567n, 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });
});

describe('xoshiro128**', () => {
  it('gives the published sequence of the state 1, 2, 3, 4', () => {
    const words = new Xoshiro128(1, 2, 3, 4);
    expect(take(10, () => words.next())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('a seeded stream', () => {
  it('is a function of seed and stream number', () => {
    expect(uniforms(seededStream(42, 7), 100)).toEqual(uniforms(seededStream(42, 7), 100));
  });

  it('differs for neighboring streams, neighboring seeds and swapped numbers', () => {
    const starts = [
      [1, 2],
      [2, 1],
      [1, 1],
      [2, 2],
      [1, 3],
      [0, 0],
      [0, 1],
      [2 ** 52, 1],
      [1, 2 ** 52],
    ].map(([seed, stream]) => seededStream(seed, stream).next());
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('keeps its bits from release to release', () => {
    expect(uniforms(seededStream(1, 0), 3)).toEqual([0.8987687923596307, 0.09629344869385903, 0.9397751853595636]);
    expect(seededStream(1, 0).nextGaussian()).toBe(-0.3704292036127299);
  });

  it('draws uniforms from 0 to below 1, with the mean and variance of the uniform distribution', () => {
    const values = uniforms(seededStream(3, 0), 100_000);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
    expect(Math.abs(average - 0.5)).toBeLessThan(0.005);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
  });

  it('draws gaussians with mean 0 and variance 1 within ±6', () => {
    const stream = seededStream(4, 9);
    const values = take(100_000, () => stream.nextGaussian());
    expect(values.every((value) => Math.abs(value) < 6)).toBe(true);
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
    expect(Math.abs(average)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
  });

  it('draws every integer below n about equally often', () => {
    const stream = seededStream(5, 0);
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) counts[stream.nextInt(6)]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('draws integers below any n, up to 2^32', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 }), fc.nat(), (n, seed) => {
        const value = seededStream(seed, 0).nextInt(n);
        expect(Number.isInteger(value) && value >= 0 && value < n).toBe(true);
      }),
    );
    expect(seededStream(1, 1).nextInt(1)).toBe(0);
  });

  it('refuses what is no seed, no stream number and no bound', () => {
    expect(() => seededStream(1.5, 0)).toThrow('expected seed to be an integer of 0 to 2^53 - 1, came 1.5');
    expect(() => seededStream(0, -1)).toThrow('expected stream to be an integer of 0 to 2^53 - 1, came -1');
    expect(() => seededStream(NaN, 0)).toThrow(RangeError);
    expect(() => seededStream(0, 0).nextInt(0)).toThrow('expected an integer of 1 to 4294967296, came 0');
    expect(() => seededStream(0, 0).nextInt(2 ** 32 + 1)).toThrow(RangeError);
  });
});
