import { NOISE_DEVIATION, type MetricValue, type ReturnSample } from '@barmill/metrics';
import { oneSampleT } from '@barmill/statistics';

/**
 * The p-value of a one-sided t-test of the mean return a period against 0: how likely returns that bring nothing on average look like these, or better. Missing
 * for a ruined account, below two returns, and for returns that are all alike.
 */
export function meanReturnPValue({ returns, isRuined }: ReturnSample): MetricValue {
  if (isRuined) return { value: null, reason: 'ruined' };
  if (returns.length < 2) return { value: null, reason: 'too_few_returns' };
  const test = oneSampleT(returns, NOISE_DEVIATION);
  return test === null ? { value: null, reason: 'zero_variance' } : { value: test.upperTail };
}
