import { keys, type WindowCounts } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/rows';
import { RunEvents } from '../runs/run-events';
import { countsOf } from './walk-forward-rows';

/** Share of a walk forward that is done, in percent: of each window half is its training. */
export function progressPct({ total, trained, testing, completed, skipped, failed }: WindowCounts): number {
  return total === 0 ? 0 : (50 * (trained + testing) + 100 * (completed + skipped + failed)) / total;
}

interface Told {
  readonly payload: object;
  readonly counts: Record<string, number>;
}

/** Tells those who follow a walk forward that it runs, and what became of a window. */
@Injectable()
export class WalkForwardProgress {
  constructor(private readonly events: RunEvents) {}

  /** With its first step a walk forward runs, and the matrix that it is part of. */
  async begin(manager: EntityManager, id: string): Promise<void> {
    const begun = await rows<{ id: string }>(
      manager,
      `update walk_forward_tests set status = 'running', started_at = now()
       where status = 'pending' and (id = $1 or id = (select parent_id from walk_forward_tests where id = $1)) returning id`,
      [id],
    );
    for (const one of begun) {
      const event = { type: 'state', payload: { status: 'running' } } as const;
      await this.events.append(manager, 'walk_forward', one.id, event, keys.walkForwardState);
    }
  }

  /** Call it last in a transaction, for it locks the walk forward's row. */
  async tell(
    manager: EntityManager,
    { id, position }: { readonly id: string; readonly position: number },
  ): Promise<void> {
    const told = await row<Told>(
      manager,
      `select jsonb_build_object('position', position, 'window_index', window_index, 'window_status', status, 'reason', reason,
           'training_run_id', training_run_id, 'test_run_id', test_run_id, 'optimal_parameters', optimal_parameters,
           'out_of_sample_return_pct', out_of_sample_return_pct) as payload,
         (select jsonb_object_agg(status, count) from (
            select status, count(*) as count from walk_forward_windows where walk_forward_id = $1 group by status) of_state) as counts
       from walk_forward_windows where walk_forward_id = $1 and position = $2`,
      [id, position],
    );
    const windows = countsOf(told!.counts);
    const progress = { progress_pct: progressPct(windows), windows };
    await this.append(manager, id, 'window', told!.payload);
    await this.append(manager, id, 'progress', progress);
  }

  private async append(
    manager: EntityManager,
    id: string,
    type: 'window' | 'progress',
    payload: object,
  ): Promise<void> {
    await this.events.append(manager, 'walk_forward', id, { type, payload }, keys.walkForwardProgress);
  }
}
