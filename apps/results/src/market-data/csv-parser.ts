import { DomainError } from '@barmill/contracts';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromParser, ParsedFile, ParserOptions, ToParser } from './csv-parser.thread';

/** Reads one CSV file in a thread of its own, piece by piece: each piece waits until the one before is parsed. */
export class CsvParser {
  private readonly thread: Worker;

  constructor(options: ParserOptions) {
    this.thread = new Worker(join(__dirname, 'csv-parser.thread.js'), { workerData: options });
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
    const answer = await new Promise<FromParser>((resolve, reject) => {
      const settle = (): void => {
        this.thread.off('message', onMessage);
        this.thread.off('error', onError);
      };
      const onMessage = (from: FromParser): void => {
        settle();
        resolve(from);
      };
      const onError = (error: Error): void => {
        settle();
        reject(error);
      };
      this.thread.on('message', onMessage);
      this.thread.on('error', onError);
      this.thread.postMessage(message);
    });
    if (answer.kind !== 'refused') return answer;
    const tooLarge = answer.code === 'too_many_bytes' || answer.code === 'too_many_rows';
    throw new DomainError(tooLarge ? 'too_large' : 'invalid', 'bad_data', `The file was refused: ${answer.message}.`, [
      { pointer: placeOf(answer), code: answer.code, detail: answer.message },
    ]);
  }
}

function placeOf({ row, column }: { row: number | null; column: string | null }): string {
  if (row === null) return '/file';
  return column === null ? `/file/rows/${row}` : `/file/rows/${row}/${column}`;
}
