import { configToken } from '@barmill/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows';
import type { ResultsConfig } from '../results.config';

/** Rows of one pass: the next comes soon. */
const mostAtOnce = 5_000;

/** Removes events that nobody replays any more: old ones, and of a run that goes on all but the last so many. A reader that asks for them is told. */
@Injectable()
export class EventSweep {
  constructor(@Inject(configToken) private readonly config: ResultsConfig) {}

  async sweep(manager: EntityManager): Promise<void> {
    await rows(
      manager,
      `delete from events where (run_id, sequence) in (
         select run_id, sequence from events where created_at < now() - make_interval(hours => $1) order by created_at limit ${mostAtOnce})`,
      [this.config.EVENTS_KEEP_HOURS],
    );
    await rows(
      manager,
      `delete from events e using (
         select id, sequence from optimization_runs where status in ('pending', 'planning', 'running', 'finalizing', 'cancelling')
       ) r where e.run_id = r.id and e.sequence <= r.sequence - $1`,
      [this.config.EVENTS_PER_RUN],
    );
  }
}
