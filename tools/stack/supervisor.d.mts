import type { StackProcess } from './stack.mjs';

/** What a unit's `start` resolves with once its process is ready. */
export interface RunningProcess {
  pid: number;
  exited: Promise<{ code: number | null; signal: string | null }>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

export interface Unit {
  name: string;
  start(signal: AbortSignal): Promise<RunningProcess>;
}

export class Supervisor {
  constructor(settings?: {
    onEvent?(text: string): void;
    onGiveUp?(error: Error): void;
    firstDelayMs?: number;
    longestDelayMs?: number;
    quickDeathMs?: number;
    quickDeaths?: number;
  });
  readonly processes: StackProcess[];
  start(...units: Unit[]): Promise<void>;
  kill(name: string, how?: { hold?: boolean }): Promise<void>;
  restart(name: string): Promise<void>;
  whenUp(name: string): Promise<number>;
  stop(): Promise<void>;
}
