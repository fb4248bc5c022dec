import {
  createCsvBarParser,
  DataError,
  encodeColumnFile,
  parseTimeframe,
  type DataFinding,
} from '@barmill/market-data';
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is started with. */
export interface ParserOptions {
  readonly timeframe: string;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly pointsPerPip: number;
}

export type ToParser = { readonly kind: 'chunk'; readonly bytes: Uint8Array } | { readonly kind: 'end' };

/** A good file, as it will be stored. */
export interface ParsedFile {
  readonly columns: Uint8Array;
  readonly sha256: string;
  readonly bars: number;
  readonly firstTimeMs: number;
  readonly lastTimeMs: number;
  readonly hasVolume: boolean;
  readonly hasSpread: boolean;
  readonly gaps: number;
  readonly findings: readonly DataFinding[];
}

export type FromParser =
  | { readonly kind: 'ready' }
  | { readonly kind: 'parsed'; readonly file: ParsedFile }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly row: number | null;
      readonly column: string | null;
    };

const port = parentPort!;
const { timeframe, ...limits } = workerData as ParserOptions;
const parser = createCsvBarParser({ timeframe: parseTimeframe(timeframe), ...limits });

port.on('message', (message: ToParser) => {
  try {
    if (message.kind === 'chunk') {
      parser.push(message.bytes);
      port.postMessage({ kind: 'ready' } satisfies FromParser);
    } else {
      const file = finish();
      port.postMessage({ kind: 'parsed', file } satisfies FromParser, [file.columns.buffer as ArrayBuffer]);
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { code, message: text, row, column } = error;
    port.postMessage({ kind: 'refused', code, message: text, row, column } satisfies FromParser);
  }
});

function finish(): ParsedFile {
  const { series, findings, gaps } = parser.finish();
  const columns = encodeColumnFile(series);
  return {
    columns,
    sha256: createHash('sha256').update(columns).digest('hex'),
    bars: series.length,
    firstTimeMs: series.time[0],
    lastTimeMs: series.time[series.length - 1],
    hasVolume: series.volume !== null,
    hasSpread: series.spreadPips !== null,
    gaps,
    findings,
  };
}
