import type { EquityPartInput, FinishWalkForwardRequestInput } from '@barmill/contracts';
import { closeTimeMs, parseTimeframe } from '@barmill/market-data';
import type { EquityCurve } from '@barmill/metrics';
import { summarizeWalkForward, type WindowResult } from '@barmill/optimization';
import { Injectable } from '@nestjs/common';
import type { OpenWalkForward } from './open-walk-forward';
import { outOfSampleOf } from './out-of-sample';
import { TestCurves } from './test-curves';
import { contextOf, windowResult } from './window-results';

/** Sums up walk forwards whose windows have ended. */
@Injectable()
export class WalkForwardSummaries {
  constructor(private readonly curves: TestCurves) {}

  async of(test: OpenWalkForward): Promise<FinishWalkForwardRequestInput> {
    const results: WindowResult[] = [];
    for (const window of test.windows) {
      const isTested = window.status === 'completed';
      const curve = await this.curves.of(test, window, isTested);
      const trades = window.outOfSample?.figures.find(({ id }) => id === 'out_of_sample_trades')?.value ?? 0;
      results.push(windowResult(isTested ? window : { ...window, parametersJson: undefined }, curve, trades));
    }
    const { all, stitched, drift, profitableWindows } = summarizeWalkForward(results, contextOf(test));
    return {
      id: test.id,
      outOfSample: outOfSampleOf(all),
      profitableWindows,
      driftJson: drift === null ? undefined : JSON.stringify(drift),
      equity: stitched === null ? [] : [equityPart(stitched, await this.curves.barTimes(test), test)],
    };
  }
}

/** A curve as it is stored: its first point when the first bar opens, the others as bars close. */
function equityPart({ equity, time }: EquityCurve, barTimes: Float64Array, { spec }: OpenWalkForward): EquityPartInput {
  const { durationMs } = parseTimeframe(spec.timeframe);
  const timeMs = [time[0]];
  let bar = 0;
  for (const openMs of time) {
    while (barTimes[bar] < openMs) bar++;
    timeMs.push(closeTimeMs(barTimes, bar, durationMs));
  }
  const drawdownPct: number[] = [];
  let peak = equity[0];
  for (const value of equity) {
    peak = Math.max(peak, value);
    drawdownPct.push((100 * (peak - value)) / peak);
  }
  return { timeMs, equity: [...equity], drawdownPct };
}
