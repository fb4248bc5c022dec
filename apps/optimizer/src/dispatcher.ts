import { priority, type DispatchableRun, type PendingReply } from '@barmill/contracts';
import {
  dispatchShares,
  dispatchWindow,
  priorityWeights,
  quickShares,
  type CostedRun,
  type DispatchShare,
} from '@barmill/optimization';
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
  async dispatch(pending: PendingReply): Promise<boolean> {
    const { inFlight, sweepSlots } = pending;
    const runs = pending.dispatchable.map(costedRun);
    const window = dispatchWindow(runs, sweepSlots, this.config.WINDOW_PER_SLOT);
    const quick = quickOf(runs, pending);
    const shares = dispatchShares(without(runs, quick), window, inFlight);
    if (shares.length + quick.length === 0) return false;
    const request = { window, shares, quick, quickWindow: pending.interactiveSlots };
    const { dispatched } = await this.results.planning.dispatch(request);
    return dispatched > 0;
  }
}

/** While a sweep slot is free nothing has to go elsewhere. */
function quickOf(runs: readonly CostedRun[], pending: PendingReply): DispatchShare[] {
  const { inFlight, sweepSlots, interactiveSlots: places, quickInFlight } = pending;
  return inFlight < Math.max(1, sweepSlots) ? [] : quickShares(runs, { places, inFlight: quickInFlight });
}

/** Runs as they are when these chunks are in flight. */
function without(runs: readonly CostedRun[], given: readonly DispatchShare[]): CostedRun[] {
  const chunksOf = new Map(given.map(({ runId, chunks }) => [runId, chunks]));
  return runs.map((run) => {
    const chunks = chunksOf.get(run.runId) ?? 0;
    return { ...run, planned: run.planned - chunks, inFlight: run.inFlight + chunks };
  });
}

const costedRun = ({ priority: name, lastDispatchedAtMs, ...run }: DispatchableRun): CostedRun => ({
  ...run,
  weight: priorityWeights[priority.parse(name || undefined)],
  lastDispatchedMs: lastDispatchedAtMs,
});
