import type { EditRunRequest } from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import { rows } from '../database/rows';
import { RunEdits } from '../library/run-edits';
import { Transactions } from '../outbox/transactions';
import { lockWhole } from './lock-whole';

/** Keeps what people say of walk forwards, and how they weigh them. */
@Injectable()
export class WalkForwardEditsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly edits: RunEdits,
  ) {}

  /**
   * A priority is that of the parts too, and of the trainings that go on.
   *
   * @throws DomainError `unknown_walk_forward`, `stale_etag`
   */
  async edit(request: EditRunRequest): Promise<void> {
    const { id, priority } = request;
    await this.transactions.run(async (manager) => {
      await lockWhole(manager, [id]);
      await this.edits.edit('walk_forward', request, manager);
      if (priority === undefined) return;
      await rows(manager, 'update walk_forward_tests set priority = $2 where parent_id = $1', [id, priority]);
      await rows(
        manager,
        `update optimization_runs set priority = $2 where completed_at is null
           and walk_forward_id in (select t.id from walk_forward_tests t where t.id = $1 or t.parent_id = $1)`,
        [id, priority],
      );
    });
  }
}
