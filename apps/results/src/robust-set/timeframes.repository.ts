import { DomainError, type EditTimeframeRequest, type SelectedTimeframe } from '@barmill/contracts';
import { parseTimeframe, timeframes, UnknownTimeframeError } from '@barmill/market-data';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { row, rows } from '../database/rows';

interface StoredTimeframe {
  readonly timeframe: string;
  readonly is_selected: boolean;
  readonly row_version: string;
}

/** Which timeframes a tenant has selected for its robust set. One that it never set has no row, and is selected. */
@Injectable()
export class TimeframesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** All that there are, the shortest first. */
  async list(tenantId: string): Promise<SelectedTimeframe[]> {
    const sql = 'select timeframe, is_selected, row_version from timeframes where tenant_id = $1';
    const stored = await rows<StoredTimeframe>(this.dataSource, sql, [tenantId]);
    const byName = new Map(stored.map((one) => [one.timeframe, one]));
    return timeframes.map(({ name }) => toTimeframe(name, byName.get(name)));
  }

  async selected(tenantId: string): Promise<string[]> {
    return (await this.list(tenantId)).filter(({ isSelected }) => isSelected).map(({ timeframe }) => timeframe);
  }

  /** @throws DomainError `unknown_timeframe`, or `stale_etag` when its row has another version */
  async edit({
    tenantId,
    timeframe: name,
    isSelected,
    admittedVersions,
    admitsAny,
  }: EditTimeframeRequest): Promise<SelectedTimeframe> {
    const timeframe = knownTimeframe(name);
    return await this.dataSource.transaction(async (manager) => {
      await rows(
        manager,
        'insert into timeframes (tenant_id, timeframe, is_selected, row_version) values ($1, $2, true, 0) on conflict do nothing',
        [tenantId, timeframe],
      );
      const edited = await row<StoredTimeframe>(
        manager,
        `update timeframes set is_selected = $3, row_version = row_version + 1
         where tenant_id = $1 and timeframe = $2 and ($4 or row_version = any($5::bigint[]))
         returning timeframe, is_selected, row_version`,
        [tenantId, timeframe, isSelected, admitsAny, admittedVersions],
      );
      if (edited) return toTimeframe(timeframe, edited);
      const detail = `${timeframe} was changed by somebody else. Read it again, then repeat the change.`;
      throw new DomainError('precondition_failed', 'stale_etag', detail);
    });
  }
}

function toTimeframe(timeframe: string, stored: StoredTimeframe | undefined): SelectedTimeframe {
  return { timeframe, isSelected: stored?.is_selected ?? true, rowVersion: Number(stored?.row_version ?? 0) };
}

function knownTimeframe(name: string): string {
  try {
    return parseTimeframe(name).name;
  } catch (error) {
    if (!(error instanceof UnknownTimeframeError)) throw error;
    throw new DomainError('not_found', 'unknown_timeframe', error.message);
  }
}
