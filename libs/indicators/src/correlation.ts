import { onRuns } from './define';
import { period as periodParameter } from './parameters';

function correlation(a: Float64Array, b: Float64Array, period: number, out: Float64Array): void {
  out.fill(NaN, 0, Math.min(period - 1, out.length));
  for (let i = period - 1; i < out.length; i++) out[i] = correlationAt(a, b, i, period);
}

/** Distances are taken from the newest values, so equal values have exactly none. */
function correlationAt(a: Float64Array, b: Float64Array, i: number, period: number): number {
  const oldest = i - period + 1;
  const anchorA = a[i];
  const anchorB = b[i];
  let meanA = 0;
  let meanB = 0;
  for (let j = oldest; j < i; j++) {
    meanA += a[j] - anchorA;
    meanB += b[j] - anchorB;
  }
  meanA /= period;
  meanB /= period;
  let product = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let j = oldest; j <= i; j++) {
    const distanceA = a[j] - anchorA - meanA;
    const distanceB = b[j] - anchorB - meanB;
    product += distanceA * distanceB;
    squaresA += distanceA * distanceA;
    squaresB += distanceB * distanceB;
  }
  const scale = Math.sqrt(squaresA) * Math.sqrt(squaresB);
  return scale > 0 ? Math.max(-1, Math.min(1, product / scale)) : 0;
}

export const correlationIndicator = onRuns({
  name: 'correlation',
  title: 'Correlation',
  formula: "Pearson's correlation of the last period pairs of values, 0 where one side has equal values only",
  source: 'TA-Lib CORREL; Karl Pearson, 1895',
  inputs: ['series', 'series'],
  parameters: [periodParameter(20, 2)],
  outputs: ['value'],
  warmUp: ([period]) => period - 1,
  cost: ([period]) => 2 * period,
  missing: 'local',
  compute: ([a, b], [period], [out]) => correlation(a, b, period, out),
});
