import {
  priority,
  runSpec,
  searchSpec,
  walkForwardPlan,
  type SubmitWalkForwardRequest,
  type WalkForwardCell,
  type WindowBounds,
} from '@barmill/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { rows } from '../database/rows';
import { NewRuns, type MadeRun, type NewWalkForward } from '../runs/new-runs';
import { parseJson } from '../runs/parse-json';
import { SubmissionService, type Submitted } from '../runs/submission.service';

/** Takes walk forwards in: the test, its windows, and of a matrix its parts, together. */
@Injectable()
export class WalkForwardSubmissionService {
  constructor(
    private readonly submission: SubmissionService,
    private readonly newRuns: NewRuns,
  ) {}

  async submit(request: SubmitWalkForwardRequest): Promise<Submitted> {
    const spec = parseJson(runSpec, request.specJson, '/spec');
    const search = parseJson(searchSpec, request.searchJson, '/search');
    const plan = parseJson(walkForwardPlan, request.planJson, '/plan');
    const { tenantId, keyId, notes, tags, deduplicates, totalCombinations, parentBacktestId } = request;
    const weight = priority.parse(request.priority || undefined);
    return await this.submission.once(tenantId, request.idempotency, async (manager, id) => {
      const run: NewWalkForward = {
        ...{ id, tenantId, keyId, spec, search, plan, totalCombinations, notes, tags, deduplicates, parentBacktestId },
        priority: weight,
      };
      const made = await this.newRuns.walkForward(manager, run);
      if (made.deduplicated) return made;
      await storeWindows(manager, run, request.windows);
      for (const cell of request.cells) await this.makeCell(manager, run, cell);
      return made;
    });
  }

  private async makeCell(manager: EntityManager, whole: NewWalkForward, cell: WalkForwardCell): Promise<MadeRun> {
    const plan = parseJson(walkForwardPlan, cell.planJson, '/cells');
    const part = { ...whole, id: uuidv7(), plan, keyId: '', deduplicates: false, parentId: whole.id };
    const made = await this.newRuns.walkForward(manager, part);
    await rows(
      manager,
      'update walk_forward_tests c set charged_to = t.charged_to from walk_forward_tests t where t.id = $1 and c.id = $2',
      [whole.id, part.id],
    );
    await storeWindows(manager, part, cell.windows);
    return made;
  }
}

async function storeWindows(
  manager: EntityManager,
  { id, tenantId }: Pick<NewWalkForward, 'id' | 'tenantId'>,
  windows: readonly WindowBounds[],
): Promise<void> {
  const column = (value: (window: WindowBounds) => unknown): unknown[] => windows.map(value);
  await rows(
    manager,
    `insert into walk_forward_windows (walk_forward_id, tenant_id, position, window_index, is_partial,
       train_start, train_end, train_first_bar, train_end_bar, test_start, test_end, test_first_bar, test_end_bar)
     select $1, $2, place - 1, index, is_partial, to_timestamp(a / 1000.0), to_timestamp(b / 1000.0), a_bar, b_bar,
       to_timestamp(c / 1000.0), to_timestamp(d / 1000.0), c_bar, d_bar
     from unnest($3::int[], $4::boolean[], $5::float8[], $6::float8[], $7::int8[], $8::int8[], $9::float8[], $10::float8[], $11::int8[], $12::int8[])
       with ordinality as w (index, is_partial, a, b, a_bar, b_bar, c, d, c_bar, d_bar, place)`,
    [
      id,
      tenantId,
      column(({ index }) => index),
      column(({ isPartial }) => isPartial),
      ...(['train', 'test'] as const).flatMap((part) =>
        (['startMs', 'endMs', 'firstBar', 'endBar'] as const).map((border) =>
          column((window) => window[part]![border]),
        ),
      ),
    ],
  );
}
