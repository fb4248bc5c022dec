import { rangeAt } from './true-range';

/**
 * Wilder's directional indicators from 0 to 100, NaN for i < period; both 0 where there was no true range at all.
 *
 * Movement and range are sums: of period - 1 bars at first, then `sum - sum / period + this`.
 *
 * @param period bars, a whole number of at least 2
 */
export function directionalMovement(
  [high, low, close]: readonly Float64Array[],
  period: number,
  plus: Float64Array,
  minus: Float64Array,
): void {
  const { length } = high;
  plus.fill(NaN, 0, Math.min(period, length));
  minus.fill(NaN, 0, Math.min(period, length));
  let up = 0;
  let down = 0;
  let range = 0;
  for (let i = 1; i < length; i++) {
    const rise = high[i] - high[i - 1];
    const fall = low[i - 1] - low[i];
    if (i >= period) {
      up -= up / period;
      down -= down / period;
      range -= range / period;
    }
    if (fall > 0 && rise < fall) down += fall;
    else if (rise > 0 && rise > fall) up += rise;
    range += rangeAt(high[i], low[i], close[i - 1]);
    if (i < period) continue;
    plus[i] = range > 0 ? 100 * (up / range) : 0;
    minus[i] = range > 0 ? 100 * (down / range) : 0;
  }
}
