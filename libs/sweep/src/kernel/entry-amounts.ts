import {
  isAmount,
  type AmountSides,
  type EntryDecisions,
  type Frame,
  isNode,
  type SeriesNode,
} from '@barmill/strategies';

/** The amounts that a strategy decides for entries, one for all bars or one for each. NaN: none. */
export class EntryAmounts {
  private constructor(
    readonly longs: Float64Array | null,
    readonly long: number,
    readonly shorts: Float64Array | null,
    readonly short: number,
    /** Whether a value of a column that is no amount means none; else columns are taken as they are. */
    readonly isChecked: boolean,
  ) {}

  /** @throws what a series throws when it is computed over the bars */
  static ofGraph({ long, short }: AmountSides, frame: Frame): EntryAmounts {
    return new EntryAmounts(columnOf(long, frame), constantOf(long), columnOf(short, frame), constantOf(short), true);
  }

  static ofColumns({ long, short }: EntryDecisions): EntryAmounts {
    return new EntryAmounts(long, NaN, short, NaN, false);
  }

  at(bar: number, isLong: boolean): number {
    const column = isLong ? this.longs : this.shorts;
    if (column === null) return isLong ? this.long : this.short;
    const value = column[bar];
    return !this.isChecked || isAmount(value) ? value : NaN;
  }
}

function columnOf(value: number | SeriesNode | null, frame: Frame): Float64Array | null {
  return value !== null && isNode(value) ? frame.valueOf(value) : null;
}

function constantOf(value: number | SeriesNode | null): number {
  return value === null || isNode(value) ? NaN : value;
}
