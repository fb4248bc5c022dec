import { mean } from './moments';

/** Mean, spread and shape of values, all with the divisor n (biased), from one pair of passes. */
export interface SampleShape {
  readonly mean: number;
  /** s0, in the unit of the values. */
  readonly populationDeviation: number;
  /** γ3 = m3/m2^(3/2); 0 for a symmetric sample. */
  readonly skewness: number;
  /** γ4 = m4/m2², Pearson's: 3 for the normal distribution, at least 1 + γ3². */
  readonly kurtosis: number;
}

/**
 * The shape of a sample; null where its deviation is at most `noise` (values that are all alike have none), or below two values.
 * Source: Joanes & Gill, "Comparing measures of sample skewness and kurtosis", The Statistician 47(1), 1998: g1 and g2 + 3.
 */
export function sampleShape(values: ArrayLike<number>, noise = 0): SampleShape | null {
  const center = mean(values);
  if (center === null || values.length < 2) return null;
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (let i = 0; i < values.length; i++) {
    const distance = values[i] - center;
    const square = distance * distance;
    squares += square;
    cubes += square * distance;
    fourths += square * square;
  }
  const variance = squares / values.length;
  const populationDeviation = Math.sqrt(variance);
  if (!(populationDeviation > noise)) return null;
  return {
    mean: center,
    populationDeviation,
    skewness: cubes / values.length / (variance * populationDeviation),
    kurtosis: fourths / values.length / (variance * variance),
  };
}
