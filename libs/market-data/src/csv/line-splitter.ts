import { DataError } from '../data-error';

/** Content of a line, in bytes: beyond any real row of bars, small enough to be kept while the rest is on its way. */
export const maxLineBytes = 4096;

const lineFeed = 10;
const carriageReturn = 13;

/** Takes a line `bytes[start, end)`, without its end. The bytes are valid during the call alone. */
export type LineHandler = (bytes: Uint8Array, start: number, end: number) => void;

/**
 * Cuts chunks of bytes into lines that end with LF, CR LF or the end of the file, and drops a UTF-8 byte order mark. A line within
 * one chunk is handed over in place; only a line that crosses chunks is copied.
 */
export class LineSplitter {
  private readonly carry = new Uint8Array(maxLineBytes);
  private carried = 0;
  private lines = 0;

  constructor(private readonly handle: LineHandler) {}

  /** Takes the first `length` bytes of the chunk. DataError `line_too_long`, and whatever the handler throws. */
  push(chunk: Uint8Array, length: number): void {
    // A plain view: a Node Buffer's own indexOf is slower, and two kinds of arrays would slow the handler down.
    const bytes = new Uint8Array(chunk.buffer, chunk.byteOffset, length);
    let start = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
      if (this.carried > 0) this.handleCarried(bytes.subarray(start, end));
      else this.handleLine(bytes, start, end);
      start = end + 1;
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
    this.lines++;
    const isMarked = this.lines === 1 && end - start >= 3 && isByteOrderMark(bytes, start);
    const first = isMarked ? start + 3 : start;
    this.handle(bytes, first, end > first && bytes[end - 1] === carriageReturn ? end - 1 : end);
  }

  private tooLong(): DataError {
    const expected = `lines of at most ${maxLineBytes} bytes`;
    return new DataError({ code: 'line_too_long', column: null, expected, came: 'a longer one' }, this.lines + 1);
  }
}

function isByteOrderMark(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
}
