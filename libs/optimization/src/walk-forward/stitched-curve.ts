import type { EquityCurve } from '@barmill/metrics';

/**
 * One curve of curves in the order of time: each begins with the equity that the one before ended with, so that its changes count by their factor. A curve
 * that begins with that very equity keeps its values. From where the account is at 0 or below nothing moves any more.
 *
 * @throws RangeError without curves, on one that begins at 0 or below, and where bars do not ascend from one curve to the next
 */
export function stitchCurves(curves: readonly EquityCurve[]): EquityCurve {
  if (curves.length === 0) throw new RangeError('stitchCurves: expected at least one curve, got none');
  const bars = curves.reduce((sum, { time }) => sum + time.length, 0);
  const equity = new Float64Array(bars + 1);
  const times = new Float64Array(bars);
  equity[0] = curves[0].equity[0];
  let done = 0;
  curves.forEach((curve, i) => {
    check(curve, i, done === 0 ? -Infinity : times[done - 1]);
    times.set(curve.time, done);
    append(equity, done, curve.equity);
    done += curve.time.length;
  });
  return { equity, time: times };
}

function append(equity: Float64Array, at: number, own: Float64Array): void {
  const start = equity[at];
  if (!(start > 0)) {
    equity.fill(start, at + 1, at + own.length);
    return;
  }
  const factor = start / own[0];
  for (let k = 1; k < own.length; k++) equity[at + k] = own[k] * factor;
}

function check({ equity, time }: EquityCurve, place: number, lastTime: number): void {
  if (!(equity[0] > 0) || equity.length !== time.length + 1 || time.length === 0) {
    throw new RangeError(
      `curve ${place}: expected a balance above 0 and one value for each of 1 or more bars after it`,
    );
  }
  if (!(time[0] > lastTime)) {
    throw new RangeError(
      `curve ${place}: expected bars after those of the curve before, got ${time[0]} after ${lastTime}`,
    );
  }
}
