import { DomainError } from '@barmill/contracts';
import { isUnavailable } from '@barmill/platform';
import { mayPass } from './passing-errors';

/** The first rest; each further one is twice as long. */
const firstMs = 1_000;
const longestMs = 30_000;
/** What failed as often without a success in between, over more than a minute, fails each time. */
const mostTimes = 8;

interface Failing {
  readonly times: number;
  readonly untilMs: number;
}

/**
 * What nothing could be decided about a moment ago. It is tried again later and later, and leaves its place to others meanwhile. Only this process
 * knows of it: another one finds out by itself.
 */
export class Resting {
  private readonly failing = new Map<string, Failing>();

  /** @param nowMs any clock that only goes forward */
  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  /** What is to be left alone. */
  get ids(): string[] {
    const now = this.nowMs();
    for (const [id, { untilMs }] of this.failing) if (untilMs + 2 * longestMs < now) this.failing.delete(id);
    return [...this.failing].flatMap(([id, { untilMs }]) => (untilMs > now ? [id] : []));
  }

  succeeded(id: string): void {
    this.failing.delete(id);
  }

  /** Nothing rests because results is away. Who lost to another rests once. @returns whether it is going to fail each time */
  failed(id: string, error: unknown): boolean {
    if (isUnavailable(error)) return false;
    const before = this.failing.get(id)?.times ?? 0;
    const isLost = error instanceof DomainError && error.code === 'conflict';
    const times = isLost ? before : before + 1;
    const restMs = isLost ? firstMs : Math.min(longestMs, firstMs * 2 ** before);
    this.failing.set(id, { times, untilMs: this.nowMs() + restMs });
    return !mayPass(error) || times >= mostTimes;
  }
}
