import { DomainError, type SelectedTimeframe } from '@barmill/contracts';
import { parseTimeframe, UnknownTimeframeError } from '@barmill/market-data';
import { ResultsClient } from '@barmill/platform';
import { Injectable } from '@nestjs/common';
import { admittedVersions } from '../http/entity-tag';
import type { Versioned } from '../http/versioned.interceptor';
import type { TimeframeEdit, TimeframeListView, TimeframeView } from './timeframe.schema';

/** Which timeframes a tenant has selected for its robust set. */
@Injectable()
export class TimeframesService {
  constructor(private readonly results: ResultsClient) {}

  async list(tenantId: string): Promise<TimeframeListView> {
    const { timeframes } = await this.results.robustSet.listTimeframes({ tenantId });
    return { data: timeframes.map(timeframeView) };
  }

  /** @throws DomainError `unknown_timeframe` */
  async get(tenantId: string, text: string): Promise<Versioned<TimeframeView>> {
    const name = knownTimeframe(text);
    const { timeframes } = await this.results.robustSet.listTimeframes({ tenantId });
    return versioned(timeframes.find(({ timeframe }) => timeframe === name)!);
  }

  /** @throws DomainError `unknown_timeframe`, `precondition_required` or `stale_etag` */
  async edit(
    tenantId: string,
    text: string,
    { selected }: TimeframeEdit,
    ifMatch: string | undefined,
  ): Promise<Versioned<TimeframeView>> {
    const timeframe = knownTimeframe(text);
    const versions = admittedVersions(ifMatch);
    const row = await this.results.robustSet.editTimeframe({
      ...{ tenantId, timeframe, isSelected: selected },
      ...(versions === 'any' ? { admitsAny: true } : { admittedVersions: [...versions] }),
    });
    return versioned(row);
  }
}

function timeframeView({ timeframe, isSelected }: SelectedTimeframe): TimeframeView {
  return { timeframe, duration_ms: parseTimeframe(timeframe).durationMs, selected: isSelected };
}

function versioned(row: SelectedTimeframe): Versioned<TimeframeView> {
  return { resource: timeframeView(row), rowVersion: row.rowVersion };
}

function knownTimeframe(text: string): string {
  try {
    return parseTimeframe(text).name;
  } catch (error) {
    if (!(error instanceof UnknownTimeframeError)) throw error;
    throw new DomainError('not_found', 'unknown_timeframe', `No such timeframe: ${error.message}.`);
  }
}
