import { mean } from './moments';

/**
 * Σ(a − mean a)(b − mean b)/(n − 1), in the product of the units; null below two pairs. Two passes in one order, as the moments.
 *
 * @throws RangeError on samples of unequal length
 */
export function sampleCovariance(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length !== b.length) {
    throw new RangeError(`sampleCovariance: expected samples of one length, got ${a.length} and ${b.length} values`);
  }
  if (a.length < 2) return null;
  const centerA = mean(a) as number;
  const centerB = mean(b) as number;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - centerA) * (b[i] - centerB);
  return sum / (a.length - 1);
}
