/** A server that runs. */
export interface BackingService {
  url: string;
  pid: number;
  exited: Promise<{ code: number | null; signal: string | null }>;
  stop(): Promise<void>;
  /** SIGKILL, as a crash would; resolves when the process is gone. */
  kill(): Promise<void>;
}

export function startPostgres(options: {
  dataDir: string;
  port: number;
  logFile: string;
  /** False: commits do not wait for the disk, for tests. Default true. */
  durable?: boolean;
  privilege?: 'direct' | 'mapped' | 'nobody';
}): Promise<BackingService>;
