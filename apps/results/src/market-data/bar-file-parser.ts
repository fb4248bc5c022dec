import { DomainError } from '@barmill/contracts';
import { filePointer } from '@barmill/market-data';
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromParser, ParsedFile, ParserOptions, ToParser } from './bar-file-parser.thread';

/** Of the parser's objects; bars and pages lie outside of them. */
const mostHeapMb = 1_024;
/** For one answer: 20 million bars take a tenth of it, and a damaged Parquet file may never end. */
const longestAnswerMs = 120_000;

/** Reads one file of bars, CSV or Parquet, in a thread of its own, piece by piece: each piece waits until the one before is parsed. */
export class BarFileParser {
  private readonly thread: Worker;

  constructor(
    options: ParserOptions,
    private readonly answerMs = longestAnswerMs,
  ) {
    this.thread = new Worker(join(__dirname, 'bar-file-parser.thread.js'), {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
    });
    // Who asks hears of it; between two questions nobody listens.
    this.thread.on('error', () => undefined);
  }

  /** @throws DomainError `bad_data` naming row and column. */
  async push(bytes: Uint8Array): Promise<void> {
    await this.ask({ kind: 'chunk', bytes });
  }

  /** @throws DomainError `bad_data` naming row and column. */
  async finish(): Promise<ParsedFile> {
    const answer = await this.ask({ kind: 'end' });
    if (answer.kind !== 'parsed') throw new Error('the parser gave no file');
    return answer.file;
  }

  async close(): Promise<void> {
    await this.thread.terminate();
  }

  private async ask(message: ToParser): Promise<FromParser> {
    const signal = AbortSignal.timeout(this.answerMs);
    this.thread.postMessage(message);
    const [answer] = (await once(this.thread, 'message', { signal }).catch((error: unknown) => {
      throw isGivenUp(error) ? tooMuchWork(this.answerMs) : error;
    })) as [FromParser];
    if (answer.kind !== 'refused') return answer;
    const tooLarge = answer.code === 'too_many_bytes' || answer.code === 'too_many_rows';
    throw new DomainError(tooLarge ? 'too_large' : 'invalid', 'bad_data', `The file was refused: ${answer.message}.`, [
      { pointer: filePointer(answer), code: answer.code, detail: answer.message },
    ]);
  }
}

/** Time or memory ran out. */
function isGivenUp(error: unknown): boolean {
  const { name, code } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuchWork(answerMs: number): DomainError {
  const detail = `The file takes more memory, or more than ${answerMs / 1000} s, to be read: it is damaged, or one of its row groups is too large.`;
  return new DomainError('invalid', 'bad_data', detail, [{ pointer: '/file', code: 'not_readable', detail }]);
}
