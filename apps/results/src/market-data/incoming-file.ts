import {
  createCsvBarParser,
  isParquet,
  notParquet,
  type BarFile,
  type BarFileOptions,
  type CsvBarParser,
} from '@barmill/market-data';
import { readParquet } from '@barmill/parquet';
import { SpooledFile } from './spooled-file';

/** Bytes that tell a Parquet file. */
const magicBytes = 4;

export interface IncomingOptions extends BarFileOptions {
  readonly format: 'parquet' | null;
  readonly spoolDir: string;
}

/** A file of bars that comes in pieces. CSV is parsed while it comes; Parquet, whose description stands at its end, is kept on disk until then. */
export class IncomingFile {
  /** The first bytes, while they are too few to tell. */
  private head: Uint8Array = new Uint8Array(0);
  private csv: CsvBarParser | null = null;
  private parquet: SpooledFile | null = null;

  constructor(private readonly options: IncomingOptions) {}

  /** @throws DataError */
  push(bytes: Uint8Array): void {
    if (this.csv) this.csv.push(bytes);
    else if (this.parquet) this.parquet.append(bytes);
    else this.begin(Buffer.concat([this.head, bytes]), false);
  }

  /** @throws DataError */
  async finish(): Promise<BarFile> {
    if (!this.csv && !this.parquet) this.begin(this.head, true);
    if (this.csv) return this.csv.finish();
    const file = this.parquet!;
    try {
      return await readParquet(file, this.options);
    } finally {
      file.close();
    }
  }

  private begin(head: Uint8Array, isAll: boolean): void {
    this.head = head;
    if (head.length < magicBytes && !isAll) return;
    if (isParquet(head)) this.parquet = new SpooledFile(this.options.spoolDir, this.options.maxBytes);
    else if (this.options.format === 'parquet') throw notParquet('a file that does not begin with PAR1');
    else this.csv = createCsvBarParser(this.options);
    this.push(head);
  }
}
