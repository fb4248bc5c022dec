import type { BackingService } from './postgres.mjs';

export function startRabbitMq(options: {
  dataDir: string;
  ports: { amqp: number; distribution: number; epmd: number };
  logFile: string;
  cacheDir: string;
  onProgress?(text: string): void;
}): Promise<BackingService>;
