import type { Command } from 'commander';
import { HttpClient } from './api/http-client';
import { resolveConnection } from './connection';
import type { ProgressStream } from './output/progress-display';
import { glyphsFor, ProgressDisplay } from './output/progress-display';
import { styleFor } from './output/style';
import type { Style } from './output/style';
import { renderTable } from './output/table';
import type { Column } from './output/table';

/** What the command line has of the process it runs in. */
export interface Io {
  readonly stdout: ProgressStream;
  readonly stderr: ProgressStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds, monotonic. */
  now(): number;
  /** Calls `handler` at the next interrupt in place of ending the process; gives back how to stop listening. */
  onInterrupt(handler: () => void): () => void;
}

interface GlobalOptions {
  url?: string;
  keyFile?: string;
  json?: boolean;
  quiet?: boolean;
  color: boolean;
}

/** One invocation: where data and messages go, and the API. Data on stdout, everything else on stderr. */
export class Session {
  readonly json: boolean;
  private opened: HttpClient | undefined;
  private readonly style: Style;
  private readonly messageStyle: Style;
  private readonly quiet: boolean;
  private retryTold = false;

  constructor(
    readonly io: Io,
    private readonly options: GlobalOptions,
  ) {
    const { env } = io;
    this.json = options.json ?? false;
    this.quiet = options.quiet ?? false;
    this.style = styleFor({ isTty: io.stdout.isTTY ?? false, env, color: options.color });
    this.messageStyle = styleFor({ isTty: io.stderr.isTTY ?? false, env, color: options.color });
  }

  /** The API. @throws CliError where no address or no key is known */
  get client(): HttpClient {
    const { url, keyFile } = this.options;
    const { env, cwd } = this.io;
    this.opened ??= new HttpClient(resolveConnection({ url, keyFile, env, cwd }), {
      onRetry: (reason) => this.tellRetry(reason),
    });
    return this.opened;
  }

  /** One object on stdout: readable text, or the object as JSON with `--json`. */
  show(value: unknown, text: () => string): void {
    this.io.stdout.write(`${this.json ? JSON.stringify(value) : text()}\n`);
  }

  /** A list on stdout: a table, or one JSON object a line with `--json`. */
  showRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], whenEmpty: string): void {
    if (this.json) for (const row of rows) this.io.stdout.write(`${JSON.stringify(row)}\n`);
    else if (rows.length === 0) this.say(whenEmpty);
    else this.io.stdout.write(`${this.table(rows, columns)}\n`);
  }

  table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
    return renderTable(columns, rows, (line) => this.style.bold(line));
  }

  heading(text: string): string {
    return this.style.bold(text);
  }

  /** Text for people on stdout; nothing with `--json`. */
  print(text: string): void {
    if (!this.json) this.io.stdout.write(`${text}\n`);
  }

  /** A message on stderr. */
  say(text: string): void {
    if (!this.quiet) this.io.stderr.write(`${text}\n`);
  }

  warn(text: string): void {
    this.io.stderr.write(`${this.messageStyle.yellow(text)}\n`);
  }

  /** A progress line on stderr, or nothing with `--quiet`. */
  progress(): ProgressDisplay {
    const stream = this.quiet ? { write: () => undefined } : this.io.stderr;
    return new ProgressDisplay(stream, this.io.now, glyphsFor(this.io.env.TERM));
  }

  private tellRetry(reason: string): void {
    if (this.retryTold) return;
    this.retryTold = true;
    this.warn(`Trying again: ${reason}`);
  }
}

/** Opens the session of a command from its options and the global ones. */
export type OpenSession = (command: Command) => Session;
