import { DomainError, type WalkForwardWindow } from '@barmill/contracts';
import { barTimesReader } from '@barmill/market-data';
import type { EquityCurve } from '@barmill/metrics';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import type { OpenWalkForward } from './open-walk-forward';

/** Reads what tests left behind: their equity, over the bars that they traded. */
@Injectable()
export class TestCurves {
  private kept: { readonly sha256: string; readonly time: Float64Array } | undefined;

  constructor(private readonly results: ResultsClient) {}

  /** Open times of all bars of the data; those that were asked for last are kept. */
  async barTimes({ spec: { dataset } }: OpenWalkForward): Promise<Float64Array> {
    const { sha256 } = dataset;
    if (this.kept?.sha256 !== sha256) {
      this.kept = { sha256, time: await this.results.beginningOf(sha256, barTimesReader()) };
    }
    return this.kept.time;
  }

  /** The equity of a window's test; where nothing was traded, a flat one. */
  async of(test: OpenWalkForward, window: WalkForwardWindow, isTested: boolean): Promise<EquityCurve> {
    const { firstBar, endBar } = window.bounds!.test!;
    const time = (await this.barTimes(test)).slice(firstBar, endBar);
    const equity = new Float64Array(time.length + 1).fill(test.spec.execution.initialBalance);
    if (!isTested) return { equity, time };
    let points = 0;
    for await (const part of this.results.streamEquity({ tenantId: test.tenantId, id: window.testRunId! })) {
      if (points + part.equity.length <= equity.length) equity.set(part.equity, points);
      points += part.equity.length;
    }
    if (points === equity.length) return { equity, time };
    const message = `The test of window ${window.position} of walk forward ${test.id} has ${points} points of equity for ${time.length} bars.`;
    throw new DomainError('internal', 'rows_missing', message);
  }
}
