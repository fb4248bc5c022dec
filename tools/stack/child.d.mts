import type { ChildProcess } from 'node:child_process';
import type { RunningProcess } from './supervisor.mjs';

export function launch(options: {
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string | undefined>;
  uid?: number;
  gid?: number;
  pidFile: string;
  marker: string;
  logFile?: string;
  stopSignal: NodeJS.Signals;
  graceMs: number;
}): Promise<RunningProcess & { child: ChildProcess }>;

export function endLeftovers(folder: string): Promise<void>;
