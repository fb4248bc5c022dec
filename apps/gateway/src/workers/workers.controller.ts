import { rfc3339, rfc3339OrNull, type LiveWorker } from '@barmill/contracts';
import { ResultsClient } from '@barmill/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsScope, TenantId } from '../auth/caller';
import { Operation } from '../openapi/answers';
import { tags } from '../openapi/tags';
import { workersSchema, type WorkersView } from './worker.schema';

@ApiTags(tags.administration)
@Controller('v1/workers')
export class WorkersController {
  constructor(private readonly results: ResultsClient) {}

  @Get()
  @NeedsScope('read')
  @Operation('List workers', {
    status: 200,
    schema: workersSchema,
    description: 'Those that gave a sign of life in the last 15 s, what they compute, and what waits.',
  })
  async list(@TenantId() tenantId: string): Promise<WorkersView> {
    const { workers, waiting } = await this.results.administration.readWorkers({ tenantId });
    return {
      data: workers.map(view),
      waiting: waiting.map(({ workClass, chunks, combinations, oldestMs }) => ({
        work_class: workClass,
        chunks,
        combinations,
        oldest_since: rfc3339OrNull(oldestMs),
      })),
    };
  }
}

function view(worker: LiveWorker): WorkersView['data'][number] {
  return {
    id: worker.id,
    engine_version: worker.engineVersion,
    sweep_slots: worker.sweepSlots,
    interactive_slots: worker.interactiveSlots,
    busy_slots: worker.busySlots,
    last_seen_at: rfc3339(worker.lastSeenAtMs),
    running: worker.running.map((chunk) => ({
      type: chunk.runKind,
      run_id: chunk.runId,
      first_index: chunk.firstIndex,
      end_index: chunk.endIndex,
      combinations: chunk.combinations,
      attempt: chunk.attempt,
      dispatched_at: rfc3339(chunk.dispatchedAtMs),
    })),
  };
}
