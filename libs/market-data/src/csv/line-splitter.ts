import { DataError } from '../data-error';
import { carriageReturn, lineFeed, maxLineBytes } from './line-ends';

/** What takes lines. The bytes are valid during a call alone. */
export interface LineHandler {
  /** Lines that were taken so far. */
  readonly lines: number;
  /** Takes the line `bytes[start, end)`, without its end. */
  readLine(bytes: Uint8Array, start: number, end: number): void;
  /** Takes as many of the whole lines in `bytes[start, end)` as it likes, the first ones, and tells where the next begins. */
  readLines(bytes: Uint8Array, start: number, end: number): number;
}

/**
 * Cuts chunks of bytes into lines that end with LF, CR LF or the end of the file, and drops a UTF-8 byte order mark. Lines within
 * one chunk are handed over in place; only a line that crosses chunks is copied.
 */
export class LineSplitter {
  private readonly carry = new Uint8Array(maxLineBytes);
  private carried = 0;

  constructor(private readonly handler: LineHandler) {}

  /** Takes the first `length` bytes of the chunk. DataError `line_too_long`, and whatever the handler throws. */
  push(chunk: Uint8Array, length: number): void {
    // A plain view: a Node Buffer's own indexOf is slower, and two kinds of arrays would slow the handler down.
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, length);
    const linesEnd = bytes.lastIndexOf(lineFeed) + 1;
    let start = 0;
    while (start < linesEnd) {
      const end = bytes.indexOf(lineFeed, start);
      if (this.carried > 0) this.handleCarried(bytes.subarray(start, end));
      else this.handleLine(bytes, start, end);
      start = this.handler.readLines(bytes, end + 1, linesEnd);
    }
    if (start < length) this.keep(bytes.subarray(start));
  }

  /** Hands over the last line, if it has no end of its own. */
  finish(): void {
    if (this.carried > 0) this.handleCarried(new Uint8Array(0));
  }

  private handleCarried(rest: Uint8Array): void {
    this.keep(rest);
    const end = this.carried;
    this.carried = 0;
    this.handleLine(this.carry, 0, end);
  }

  private keep(bytes: Uint8Array): void {
    if (this.carried + bytes.length > maxLineBytes) throw this.tooLong();
    this.carry.set(bytes, this.carried);
    this.carried += bytes.length;
  }

  private handleLine(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > maxLineBytes) throw this.tooLong();
    const isMarked = this.handler.lines === 0 && end - start >= 3 && isByteOrderMark(bytes, start);
    const first = isMarked ? start + 3 : start;
    this.handler.readLine(bytes, first, end > first && bytes[end - 1] === carriageReturn ? end - 1 : end);
  }

  private tooLong(): DataError {
    const expected = `lines of at most ${maxLineBytes} bytes`;
    return new DataError(
      { code: 'line_too_long', column: null, expected, came: 'a longer one' },
      this.handler.lines + 1,
    );
  }
}

function isByteOrderMark(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
}
