/** The module's own data lie below this address. */
const FIRST_ADDRESS = 65_536;
/** A line of the processor's cache. */
const ALIGNMENT = 64;

/** Gives out the module's memory, address by address, before any of it is there. */
export class MemoryPlan {
  private next = FIRST_ADDRESS;

  /** Bytes of all that was given out. */
  get bytes(): number {
    return this.next;
  }

  /** The address of so many bytes. */
  place(bytes: number): number {
    const address = this.next;
    this.next = Math.ceil((address + bytes) / ALIGNMENT) * ALIGNMENT;
    return address;
  }
}

/**
 * The columns of which a tile's part is in memory while combinations pass over it; each lies behind the bar before the tile's first. A column is known by its
 * address: that of the tile's first bar.
 */
export class TileColumns {
  private readonly addresses = new Map<Float64Array, number>();

  constructor(
    private readonly plan: MemoryPlan,
    private readonly tileBars: number,
  ) {}

  /** The address of a column, which gets a place when it is first asked for. */
  add(column: Float64Array): number {
    const known = this.addresses.get(column);
    if (known !== undefined) return known;
    const address = this.plan.place(ALIGNMENT + (this.tileBars + 4) * 8) + ALIGNMENT;
    this.addresses.set(column, address);
    return address;
  }

  /** Copies the bars `[first, end)` of every column, and the one before them. */
  load(memory: ArrayBuffer, first: number, end: number): void {
    const from = Math.max(0, first - 1);
    for (const [column, address] of this.addresses) {
      const part = column.subarray(from, end);
      new Float64Array(memory, address - (first - from) * 8, part.length).set(part);
    }
  }
}
