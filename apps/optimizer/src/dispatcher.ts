import { priority, type DispatchableRun, type PendingReply } from '@barmill/contracts';
import { dispatchShares, priorityWeights, type WaitingRun } from '@barmill/optimization';
import { configToken, ResultsClient } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { OptimizerConfig } from './optimizer.config';

/** Decides whose chunks go to the broker next. */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly results: ResultsClient,
    @Inject(configToken) private readonly config: OptimizerConfig,
  ) {}

  /** @returns false when there was nothing to dispatch, or no room. */
  async dispatch({ dispatchable, inFlight, sweepSlots }: PendingReply): Promise<boolean> {
    const window = Math.ceil(Math.max(1, sweepSlots) * this.config.WINDOW_PER_SLOT);
    const shares = dispatchShares(dispatchable.map(waitingRun), window, inFlight);
    if (shares.length === 0) return false;
    const { dispatched } = await this.results.planning.dispatch({ window, shares });
    return dispatched > 0;
  }
}

const waitingRun = ({ priority: name, lastDispatchedAtMs, ...run }: DispatchableRun): WaitingRun => ({
  ...run,
  weight: priorityWeights[priority.parse(name || undefined)],
  lastDispatchedMs: lastDispatchedAtMs,
});
