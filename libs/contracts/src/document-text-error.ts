/** Characters of a line that a rendering shows at most on each side of the place. */
const shownAround = 60;
/** Characters of a sentence at most: it may repeat a key of any length. */
const longestDetail = 200;

/** A text that is no document: where, and what is wrong there. */
export class DocumentTextError extends Error {
  /** Both from 1; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** The line, and a caret below the place. */
  readonly rendering: string;
  /** What is wrong, without the place. */
  readonly detail: string;

  constructor(text: string, offset: number, said: string) {
    const before = text.slice(0, offset);
    const start = before.lastIndexOf('\n') + 1;
    const line = before.split('\n').length;
    const column = offset - start + 1;
    const detail = said.length > longestDetail ? `${said.slice(0, longestDetail)}…` : said;
    super(`line ${line}, column ${column}: ${detail}`);
    this.name = 'DocumentTextError';
    this.detail = detail;
    this.line = line;
    this.column = column;
    this.rendering = rendered(text, start, offset);
  }
}

function rendered(text: string, start: number, offset: number): string {
  const end = text.indexOf('\n', start);
  const from = Math.max(start, offset - shownAround);
  const to = Math.min(end === -1 ? text.length : end, offset + shownAround);
  // A tab is one character here as above, so that the caret stands where it should.
  const shown = text.slice(from, to).replace(/[\p{Cc}]/gu, ' ');
  return `${shown}\n${' '.repeat(offset - from)}^`;
}
