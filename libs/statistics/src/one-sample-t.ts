import { mean, sampleStandardDeviation } from './moments';
import { studentTUpperTail } from './student-t-distribution';

/** Student's test of whether the mean of values is above 0. */
export interface OneSampleT {
  /** mean·√n/s1 */
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** P(T > t): how likely values with a mean of 0 give such a t, or a larger one. */
  readonly upperTail: number;
}

/**
 * The one-sided one-sample t-test of values against a mean of 0; null below two values, and where their deviation is below `noise` (or 0): values that
 * are all alike have no t. It takes the values as independent and their mean as normal. Source: Student, The Probable Error of a Mean, Biometrika 6(1), 1908.
 */
export function oneSampleT(values: ArrayLike<number>, noise = 0): OneSampleT | null {
  const deviation = sampleStandardDeviation(values);
  if (deviation === null || deviation === 0 || deviation < noise) return null;
  const t = ((mean(values) as number) * Math.sqrt(values.length)) / deviation;
  const degreesOfFreedom = values.length - 1;
  return { t, degreesOfFreedom, upperTail: studentTUpperTail(t, degreesOfFreedom) };
}
