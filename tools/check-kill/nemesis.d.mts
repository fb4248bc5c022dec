import type { Stack } from '../stack/stack.mjs';

export class Nemesis {
  constructor(options: {
    stack: Stack;
    progress: () => Promise<{ chunks: number; done: number }>;
    seed: number;
    say?: (text: string) => void;
    signal?: AbortSignal;
    mostKills?: number;
    leastLeft?: number;
  });
  rage(victims: readonly string[]): Promise<string[]>;
}

export function busyThreads(url: string): Promise<number>;
