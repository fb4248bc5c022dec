/** Content of a line, in bytes: beyond any real row of bars, small enough to be kept while the rest is on its way. */
export const maxLineBytes = 4096;

export const lineFeed = 10;
export const carriageReturn = 13;

/** Whether a field that is not quoted cannot go on with this byte. */
export function endsField(byte: number, separator: number): boolean {
  return byte === separator || byte === lineFeed || byte === carriageReturn;
}

/** Where the next line begins when a line ends at `at`; −1 when none does. */
export function afterLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === lineFeed) return at + 1;
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : -1;
}
