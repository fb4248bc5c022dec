import { DataError, encodeColumnFile, parseTimeframe, type DataFinding } from '@barmill/market-data';
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { IncomingFile } from './incoming-file';

/** What the thread is started with. */
export interface ParserOptions {
  readonly timeframe: string;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly pointsPerPip: number;
  /** The file must be this; null: its first bytes tell. */
  readonly format: 'parquet' | null;
  /** Folder for what cannot be parsed before all of it is there. */
  readonly spoolDir: string;
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
const { timeframe, ...options } = workerData as ParserOptions;
const incoming = new IncomingFile({ timeframe: parseTimeframe(timeframe), ...options });

port.on('message', (message: ToParser) => {
  void answer(message).catch((error: unknown) => {
    // Thrown outside of the promise it ends the thread, which its owner hears of.
    setImmediate(() => {
      throw error;
    });
  });
});

async function answer(message: ToParser): Promise<void> {
  try {
    if (message.kind === 'chunk') {
      incoming.push(message.bytes);
      port.postMessage({ kind: 'ready' } satisfies FromParser);
    } else {
      const file = await finish();
      port.postMessage({ kind: 'parsed', file } satisfies FromParser, [file.columns.buffer as ArrayBuffer]);
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { code, message: text, row, column } = error;
    port.postMessage({ kind: 'refused', code, message: text, row, column } satisfies FromParser);
  }
}

async function finish(): Promise<ParsedFile> {
  const { series, findings, gaps } = await incoming.finish();
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
