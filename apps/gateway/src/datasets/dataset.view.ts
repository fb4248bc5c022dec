import type { Dataset } from '@barmill/contracts';
import { rfc3339 } from '../http/time';
import type { DatasetView } from './dataset.schema';

export function datasetView(row: Dataset): DatasetView {
  return {
    id: row.id,
    symbol: row.symbol,
    timeframe: row.timeframe,
    source: row.source,
    sha256: row.sha256,
    bars: row.bars,
    first_time: rfc3339(row.firstTimeMs),
    last_time: rfc3339(row.lastTimeMs),
    has_volume: row.hasVolume,
    has_spread: row.hasSpread,
    gaps: row.gaps,
    findings: row.findings.map(({ code, detail, count }) => ({ code, detail, count })),
    bytes: row.bytes,
    created_at: rfc3339(row.createdAtMs),
  };
}
