import type { RepeatableBody } from '../api/http-client';
import type { Dataset } from '../api/resources';
import { formatNumber, formatTime } from '../output/figures';
import { factLines } from '../output/run-block';
import type { Session } from '../session';

export interface Upload {
  readonly symbol: string;
  readonly timeframe: string;
  readonly source: string;
  readonly bytes: number;
  readonly body: RepeatableBody;
}

/** Streams bars to the API, with progress on stderr at a terminal. */
export async function uploadDataset(
  session: Session,
  { symbol, timeframe, source, bytes, body }: Upload,
): Promise<Dataset> {
  const display = session.io.stderr.isTTY ? session.progress() : null;
  const show = (sent: number): void =>
    display?.update({
      label: `upload ${symbol} ${timeframe}`,
      status: 'running',
      pct: bytes === 0 ? 100 : (100 * sent) / bytes,
      done: sent,
      total: bytes,
      failed: 0,
      ratePerS: null,
      etaMs: null,
      unit: 'bytes',
    });
  try {
    const counted = { contentType: body.contentType, open: () => countBytes(body.open(), show) };
    return await session.client.upload<Dataset>('/v1/datasets', { symbol, timeframe, source }, counted);
  } finally {
    display?.leave();
  }
}

async function* countBytes(
  chunks: Uint8Array | AsyncIterable<Uint8Array>,
  report: (sent: number) => void,
): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of chunks instanceof Uint8Array ? [chunks] : chunks) {
    yield chunk;
    sent += chunk.length;
    report(sent);
  }
}

export function describeUpload(dataset: Dataset): string {
  const { id, symbol, timeframe, bars, source, gaps, findings = [] } = dataset;
  const facts = factLines([
    ['data set', id],
    ['market', `${symbol} ${timeframe}`],
    ['bars', formatNumber(bars, 0)],
    ['range', `${formatTime(dataset.first_time)} … ${formatTime(dataset.last_time)}`],
    ['source', source],
    ['gaps', gaps === undefined ? null : formatNumber(gaps, 0)],
    ['', dataset.deduplicated ? 'These bars were there already; nothing was stored twice.' : null],
  ]);
  return [facts, ...findings.map(({ detail, count }) => `  note: ${detail} (${count})`)].join('\n');
}
