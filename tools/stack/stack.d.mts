export interface StackOptions {
  /** The checkout: its `dist` is run, its `.cache` used. */
  root: string;
  /** Where data, logs, ports and the key lie; default `<root>/.stack`. */
  stackDir?: string;
  /** Number of engines; default 1. */
  engines?: number;
  /** Variables for every service, over the stack's own. */
  env?: Record<string, string>;
  /** A Postgres to use instead of one of the stack's own. */
  databaseUrl?: string;
  /** A RabbitMQ to use instead of one of the stack's own. */
  rabbitmqUrl?: string;
  /** The port that the API tries first when it has none yet. */
  apiPort?: number;
  /** False: the stack's own Postgres does not wait for the disk, for tests. Default true. */
  durable?: boolean;
  log?: { event?(text: string): void; line?(name: string, line: string): void };
  /** Told when a process died so often that it is not started any more. */
  onGiveUp?(error: Error): void;
  /** Aborted while the stack comes up: it is stopped and `startStack` throws. */
  signal?: AbortSignal;
}

export interface StackProcess {
  name: string;
  state: 'starting' | 'up' | 'down' | 'held' | 'failed' | 'stopped';
  pid: number | undefined;
  /** How often it was started again. */
  restarts: number;
}

export interface Stack {
  apiUrl: string;
  docsUrl: string;
  key: string;
  /** Where data, logs and the key lie. */
  stackDir: string;
  /** Whether this start made the key. */
  keyIsNew: boolean;
  urls: {
    api: string;
    docs: string;
    /** host:port of the results service's gRPC. */
    results: string;
    database: string;
    broker: string;
    /** HTTP base address of each service, for `/health/…` and `/metrics`. */
    health: Record<string, string>;
  };
  timings: { step: string; ms: number }[];
  readonly processes: StackProcess[];
  /** SIGKILL; resolves when the process is gone. It is started again, with `hold` only by `restart`. */
  kill(name: string, how?: { hold?: boolean }): Promise<void>;
  /** Stops it if it runs, starts it and resolves when it is ready. */
  restart(name: string): Promise<void>;
  /** Resolves with its process id when it is ready. */
  whenUp(name: string): Promise<number>;
  stop(): Promise<void>;
}

export class StackRunningError extends Error {
  readonly pid: number;
}

export function startStack(options: StackOptions): Promise<Stack>;
