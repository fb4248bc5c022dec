const minuteMs = 60_000;

/** How the taking of a token ended: whether there was one, what is left, and whole seconds until it is full and until there is a next one. */
export interface Taking {
  readonly isTaken: boolean;
  readonly left: number;
  readonly fullInS: number;
  readonly nextInS: number;
}

/**
 * Buckets of tokens by name, each kept as the time at which it will be full. Of many the one that was used least lately leaves first, and begins
 * full again.
 */
export class TokenBuckets {
  private readonly fullAtMs = new Map<string, number>();

  constructor(
    private readonly capacity: number,
    private readonly now: () => number,
  ) {}

  /** @param perMinute size of the bucket, and what flows in within a minute */
  take(name: string, perMinute: number): Taking {
    const now = this.now();
    const tokenMs = minuteMs / perMinute;
    const missingMs = Math.max(0, (this.fullAtMs.get(name) ?? now) - now);
    const isTaken = missingMs + tokenMs <= minuteMs;
    const afterMs = isTaken ? missingMs + tokenMs : missingMs;
    this.keep(name, now + afterMs);
    return {
      isTaken,
      left: Math.max(0, Math.floor((minuteMs - afterMs) / tokenMs)),
      fullInS: Math.ceil(afterMs / 1_000),
      nextInS: Math.max(1, Math.ceil((afterMs + tokenMs - minuteMs) / 1_000)),
    };
  }

  private keep(name: string, fullAtMs: number): void {
    this.fullAtMs.delete(name);
    if (this.fullAtMs.size >= this.capacity) this.fullAtMs.delete(this.fullAtMs.keys().next().value as string);
    this.fullAtMs.set(name, fullAtMs);
  }
}
