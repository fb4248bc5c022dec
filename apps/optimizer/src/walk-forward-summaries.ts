import type { EquityPartInput, FinishWalkForwardRequestInput } from '@barmill/contracts';
import { parseTimeframe } from '@barmill/market-data';
import { summarizeWalkForward, type WindowResult } from '@barmill/optimization';
import { Injectable } from '@nestjs/common';
import { equityParts } from './equity-parts';
import type { OpenWalkForward } from './open-walk-forward';
import { outOfSampleOf } from './out-of-sample';
import { TestCurves } from './test-curves';
import { contextOf, windowResult } from './window-results';

/** What a walk forward ends with. */
export interface WalkForwardEnd {
  readonly header: FinishWalkForwardRequestInput;
  /** The joined curve, to be read once. */
  readonly equity: Iterable<EquityPartInput>;
}

/** Sums up walk forwards whose windows have ended. */
@Injectable()
export class WalkForwardSummaries {
  constructor(private readonly curves: TestCurves) {}

  async of(test: OpenWalkForward): Promise<WalkForwardEnd> {
    const results: WindowResult[] = [];
    for (const window of test.windows) {
      const isTested = window.status === 'completed';
      const curve = await this.curves.of(test, window, isTested);
      const trades = window.outOfSample?.figures.find(({ id }) => id === 'out_of_sample_trades')?.value ?? 0;
      results.push(windowResult(isTested ? window : { ...window, parametersJson: undefined }, curve, trades));
    }
    const { all, stitched, drift, profitableWindows } = summarizeWalkForward(results, contextOf(test));
    const driftJson = drift === null ? undefined : JSON.stringify(drift);
    const header = { id: test.id, outOfSample: outOfSampleOf(all), profitableWindows, driftJson };
    if (stitched === null) return { header, equity: [] };
    const { durationMs } = parseTimeframe(test.spec.timeframe);
    return { header, equity: equityParts(stitched, await this.curves.barTimes(test), durationMs) };
  }
}
