const apartMs = 5_000;

/**
 * Whether a queue is really empty. One reading is no proof: a queue reads 0 for a moment after a restart, and while it has no
 * leader. So it takes readings of 0 for at least five seconds, and a reading that fails starts anew.
 */
export class EmptyQueueWatch {
  private readonly emptySince = new Map<string, number>();

  constructor(private readonly readyMessages: (queue: string) => Promise<number>) {}

  async isEmpty(queue: string): Promise<boolean> {
    const now = performance.now();
    const depth = await this.readyMessages(queue).catch(() => Infinity);
    if (depth > 0) {
      this.emptySince.delete(queue);
      return false;
    }
    const since = this.emptySince.get(queue) ?? now;
    this.emptySince.set(queue, since);
    return now - since >= apartMs;
  }
}
