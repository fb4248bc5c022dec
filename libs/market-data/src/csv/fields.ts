import { DataError } from '../data-error';

const quote = 34;
const space = 32;

/** Finds the fields of one line, one after another, in place: `start` and `end` bound the field's content without quotes and outer spaces. */
export class FieldCursor {
  start = 0;
  end = 0;
  /** Where the next field begins; beyond `lineEnd` after the last one. */
  private position = 0;
  private lineEnd = 0;

  constructor(private readonly separator: number) {}

  open(start: number, lineEnd: number): void {
    this.position = start;
    this.lineEnd = lineEnd;
  }

  /** Whether a field is left; a line that ends in a separator ends in an empty field. */
  hasNext(): boolean {
    return this.position <= this.lineEnd;
  }

  /** Moves to the next field; false when its quotes are not closed, or are followed by more than the separator. */
  next(bytes: Uint8Array): boolean {
    let p = this.position;
    const lineEnd = this.lineEnd;
    const separator = this.separator;
    while (p < lineEnd && bytes[p] === space) p++;
    if (p < lineEnd && bytes[p] === quote) return this.nextQuoted(bytes, p + 1);
    this.start = p;
    while (p < lineEnd && bytes[p] !== separator) p++;
    this.position = p + 1;
    while (p > this.start && bytes[p - 1] === space) p--;
    this.end = p;
    return true;
  }

  private nextQuoted(bytes: Uint8Array, start: number): boolean {
    let p = start;
    // A doubled quote stands for one quote inside of the field.
    while (p < this.lineEnd && (bytes[p] !== quote || this.isDoubled(bytes, p))) p += bytes[p] === quote ? 2 : 1;
    if (p >= this.lineEnd) return false;
    this.start = start;
    this.end = p;
    while (this.start < this.end && bytes[this.start] === space) this.start++;
    while (this.end > this.start && bytes[this.end - 1] === space) this.end--;
    p++;
    while (p < this.lineEnd && bytes[p] === space) p++;
    this.position = p + 1;
    return p === this.lineEnd || bytes[p] === this.separator;
  }

  private isDoubled(bytes: Uint8Array, at: number): boolean {
    return at + 1 < this.lineEnd && bytes[at + 1] === quote;
  }
}

export function badQuotes(row: number): DataError {
  const expected = 'quotes that are closed on their line, before a separator';
  return new DataError({ code: 'bad_quotes', column: null, expected, came: 'an open or misplaced quote' }, row);
}
