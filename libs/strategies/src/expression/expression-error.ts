/** Characters of the source that the rendering shows at most. */
const shownCharacters = 100;

/** A fault in the text of an expression, at one character of it. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    /** The whole text. */
    readonly source: string,
    /** Offset in `source` from 0, in UTF-16 code units; the length of the source where something is missing at its end. */
    readonly position: number,
  ) {
    super(message);
    this.name = 'ExpressionError';
  }

  /** Two lines: the line of the source at fault (cut around the fault when it is long) and a caret below the character. */
  get rendering(): string {
    const lineStart = this.source.lastIndexOf('\n', this.position - 1) + 1;
    const nextBreak = this.source.indexOf('\n', this.position);
    const lineEnd = nextBreak < 0 ? this.source.length : nextBreak;
    const first = Math.max(lineStart, Math.min(this.position - shownCharacters / 2, lineEnd - shownCharacters));
    const shown = this.source.slice(first, Math.min(lineEnd, first + shownCharacters));
    return `${shown.replace(/\p{Cc}/gu, ' ')}\n${' '.repeat(this.position - first)}^`;
  }
}
