import {
  DomainError,
  parameterValues,
  runSpec,
  searchSpec,
  type EndTrainingRequest,
  type EndWindowRequest,
  type Priority,
  type StartTestRequest,
  type StartTrainingRequest,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { row, rows } from '../database/rows';
import { Transactions } from '../outbox/transactions';
import { packEquity } from '../runs/equity-columns';
import { NewRuns } from '../runs/new-runs';
import { RunEvents } from '../runs/run-events';
import { figureColumns, figureValues } from './figure-columns';
import type { FinishedWalkForward } from './finished-walk-forward';
import { sharedTraining } from './shared-trainings';
import { WalkForwardEnds } from './walk-forward-ends';
import { WalkForwardProgress } from './walk-forward-progress';

interface Going {
  readonly id: string;
  readonly tenant_id: string;
  readonly status: string;
  readonly search: object;
  readonly total_combinations: string;
  readonly charged_to: string | null;
  readonly is_overlapping: boolean;
  readonly parent_id: string | null;
  readonly priority: Priority;
}

interface Window {
  readonly id: string;
  readonly position: number;
}

/**
 * Keeps what is decided of walk forwards. Every step moves a window from the very state that it follows from, in one transaction with what it
 * makes and tells: taken twice, the second is refused, and nothing is made twice.
 */
@Injectable()
export class WalkForwardStepsService {
  // Five, because a step makes a run, moves a window, tells of it, and may end the whole.
  constructor(
    private readonly transactions: Transactions,
    private readonly newRuns: NewRuns,
    private readonly events: RunEvents,
    private readonly progress: WalkForwardProgress,
    private readonly ends: WalkForwardEnds,
  ) {}

  async startTraining({ id, position, specJson }: StartTrainingRequest): Promise<string> {
    return await this.step({ id, position }, async (manager, test) => {
      const shared = await sharedTraining(manager, { id, position, parentId: test.parent_id });
      const runId = shared ?? uuidv7();
      const set = `status = 'training', training_run_id = $3`;
      await move(manager, { id, position }, ['planned'], set, [runId]);
      if (shared !== undefined) return;
      await this.newRuns.optimization(manager, {
        ...partOf(test, runId),
        spec: runSpec.parse(JSON.parse(specJson)),
        search: searchSpec.parse(test.search),
        totalCombinations: Number(test.total_combinations),
        priority: test.priority,
      });
    });
  }

  async endTraining(request: EndTrainingRequest): Promise<string> {
    const { status, reason, parametersJson, trainingObjective, trainingAnnualReturnPct } = request;
    return await this.step(request, async (manager) => {
      const set = `status = $3, reason = $4, optimal_parameters = $5::jsonb, training_objective = $6, training_annual_return_pct = $7`;
      const values = [status, reason, parametersJson, trainingObjective, trainingAnnualReturnPct];
      await move(manager, request, ['training'], set, values);
    });
  }

  /** Tests that follow on each other wait for the one before: each begins with the equity that it ended with. */
  async startTest({ id, position, specJson, initialBalance }: StartTestRequest): Promise<string> {
    return await this.step({ id, position }, async (manager, test) => {
      const runId = uuidv7();
      const window = await move<{ parameters: unknown }>(
        manager,
        { id, position },
        ['trained'],
        `status = 'testing', test_run_id = $3, initial_balance = $4`,
        [runId, initialBalance],
      );
      if (!test.is_overlapping) await requireEarlierEnded(manager, { id, position });
      await this.newRuns.backtest(manager, {
        ...partOf(test, runId),
        spec: runSpec.parse(JSON.parse(specJson)),
        params: parameterValues.parse(window.parameters),
      });
    });
  }

  async endWindow(request: EndWindowRequest): Promise<string> {
    const { status, reason, testObjective, finalEquity, outOfSample } = request;
    return await this.step(request, async (manager) => {
      const figures = figureColumns.map((name, k) => `${name} = $${k + 7}`);
      const set = `status = $3, reason = coalesce($4, reason), test_objective = $5, final_equity = $6, ${figures.join(', ')}`;
      const values = [status, reason, testObjective, finalEquity, ...figureValues(outOfSample)];
      await move(manager, request, status === 'skipped' ? ['trained'] : ['testing'], set, values);
    });
  }

  /** Ends a walk forward whose windows have all ended. */
  async finish({ header, equity }: FinishedWalkForward): Promise<string> {
    return await this.transactions.run(async (manager) => {
      const { id } = header;
      const test = await lockGoing(manager, id);
      const figures = figureColumns.map((name, k) => `${name} = $${k + 4}`);
      const ended = await row<{ status: string; error_message: string | null }>(
        manager,
        `update walk_forward_tests t set profitable_windows = $2, drift = $3::jsonb, ${figures.join(', ')}, completed_at = now(),
           status = case when counts.completed = 0 and counts.failed > 0 then 'failed' when counts.failed > 0 then 'completed_with_failures' else 'completed' end,
           error_message = case when counts.completed = 0 and counts.failed > 0
             then 'No window could be tested; the first: ' || (select w.reason from walk_forward_windows w
               where w.walk_forward_id = t.id and w.status = 'failed' order by w.position limit 1) end
         from (select count(*) filter (where status = 'completed') as completed, count(*) filter (where status = 'failed') as failed,
             count(*) filter (where status in ('planned', 'training', 'trained', 'testing')) as open
           from walk_forward_windows where walk_forward_id = $1) counts
         where t.id = $1 and counts.open = 0 returning t.status, t.error_message`,
        [id, header.profitableWindows, header.driftJson ?? null, ...figureValues(header.outOfSample)],
      );
      if (!ended) throw stepTaken(id);
      if (equity.length > 0) {
        const { points, columns } = await packEquity(equity);
        const sql =
          'insert into walk_forward_curves (walk_forward_id, tenant_id, points, columns) values ($1, $2, $3, $4)';
        await rows(manager, sql, [id, test.tenant_id, points, columns]);
      }
      await this.events.end(manager, 'walk_forward', id, ended.status, ended.error_message ?? undefined);
      await this.ends.endWhole(manager, id);
      return ended.status;
    });
  }

  private async step(window: Window, work: (manager: EntityManager, test: Going) => Promise<void>): Promise<string> {
    return await this.transactions.run(async (manager) => {
      const test = await lockGoing(manager, window.id);
      await work(manager, test);
      if (test.status === 'pending') await this.progress.begin(manager, window.id);
      await this.progress.tell(manager, window);
      return 'running';
    });
  }
}

const partOf = ({ id, tenant_id: tenantId, charged_to: chargedTo }: Going, runId: string) => ({
  ...{ id: runId, tenantId, keyId: '', notes: '', tags: [], deduplicates: false },
  walkForward: { id, chargedTo },
});

/** Steps of one walk forward wait for each other here. */
async function lockGoing(manager: EntityManager, id: string): Promise<Going> {
  const test = await row<Going>(
    manager,
    `select id, tenant_id, status, search, total_combinations, charged_to, is_overlapping, parent_id, priority from walk_forward_tests
     where id = $1 and status in ('pending', 'running') for update`,
    [id],
  );
  if (!test) throw stepTaken(id);
  return test;
}

async function move<Moved extends object>(
  manager: EntityManager,
  { id, position }: Window,
  from: readonly string[],
  set: string,
  values: readonly unknown[],
): Promise<Moved> {
  const moved = await row<Moved>(
    manager,
    `update walk_forward_windows set ${set} where walk_forward_id = $1 and position = $2 and status = any($${values.length + 3})
     returning optimal_parameters as parameters`,
    [id, position, ...values.map((value) => value ?? null), from],
  );
  if (!moved) throw stepTaken(id);
  return moved;
}

async function requireEarlierEnded(manager: EntityManager, { id, position }: Window): Promise<void> {
  const open = await row(
    manager,
    `select 1 from walk_forward_windows where walk_forward_id = $1 and position < $2
       and status in ('planned', 'training', 'trained', 'testing') limit 1`,
    [id, position],
  );
  if (open) throw stepTaken(id);
}

function stepTaken(id: string): DomainError {
  return new DomainError(
    'conflict',
    'step_taken',
    `That step of the walk forward ${id} was taken already, or it goes on no more.`,
  );
}
