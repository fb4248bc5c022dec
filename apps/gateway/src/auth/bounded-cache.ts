/** Values that are trusted for a while. When it is full, what was stored first leaves first. */
export class BoundedCache<V> {
  private readonly entries = new Map<string, { value: V; untilMs: number }>();

  constructor(
    private readonly capacity: number,
    private readonly lifetimeMs: number,
    private readonly now: () => number,
  ) {}

  get(key: string): V | undefined {
    const entry = this.entries.get(key);
    if (entry && entry.untilMs > this.now()) return entry.value;
    this.entries.delete(key);
    return undefined;
  }

  deleteWhere(isStale: (value: V) => boolean): void {
    for (const [key, { value }] of this.entries) if (isStale(value)) this.entries.delete(key);
  }

  set(key: string, value: V): void {
    this.entries.delete(key);
    if (this.entries.size >= this.capacity) this.entries.delete(this.entries.keys().next().value as string);
    this.entries.set(key, { value, untilMs: this.now() + this.lifetimeMs });
  }
}
