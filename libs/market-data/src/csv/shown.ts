const longest = 40;

/** The text of `bytes[start, end)` for an error message: quoted, escaped and cut. */
export function shown(bytes: Uint8Array, start: number, end: number): string {
  if (start === end) return 'an empty field';
  const text = new TextDecoder().decode(bytes.slice(start, Math.min(end, start + longest)));
  return JSON.stringify(text) + (end - start > longest ? '…' : '');
}
