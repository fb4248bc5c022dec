/** Powers of ten that a double holds exactly. */
export const exactPowers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The double nearest to the decimal number in `bytes[start, end)`, the same as `Number(text)` gives; NaN when the bytes are no
 * decimal number (optional sign, digits with an optional decimal mark, optional exponent) and ±Infinity beyond the doubles' range.
 * `mark` is the byte of the decimal mark.
 *
 * A mantissa up to 2⁵³ and a power of ten up to 10²² are exact doubles, so their quotient is rounded once, correctly (Clinger,
 * "How to read floating point numbers accurately", 1990). Longer numbers go through `Number`.
 */
export function parseDecimal(bytes: Uint8Array, start: number, end: number, mark: number): number {
  let p = start;
  let negative = false;
  if (p < end && (bytes[p] === 45 || bytes[p] === 43)) {
    negative = bytes[p] === 45;
    p++;
  }
  const firstDigit = p;
  let mantissa = 0;
  while (p < end && isDigit(bytes[p])) mantissa = mantissa * 10 + (bytes[p++] - 48);
  let digits = p - firstDigit;
  let decimals = 0;
  if (p < end && bytes[p] === mark) {
    const firstDecimal = ++p;
    while (p < end && isDigit(bytes[p])) mantissa = mantissa * 10 + (bytes[p++] - 48);
    decimals = p - firstDecimal;
    digits += decimals;
  }
  if (digits === 0) return NaN;
  if (p < end && !isExponent(bytes, p, end)) return NaN;
  if (p < end || mantissa > Number.MAX_SAFE_INTEGER || decimals > 22) return parseByText(bytes, start, end, mark);
  const value = decimals === 0 ? mantissa : mantissa / exactPowers[decimals];
  return negative ? -value : value;
}

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function isExponent(bytes: Uint8Array, start: number, end: number): boolean {
  let p = start;
  if (bytes[p] !== 69 && bytes[p] !== 101) return false;
  p++;
  if (p < end && (bytes[p] === 45 || bytes[p] === 43)) p++;
  if (p === end) return false;
  while (p < end && isDigit(bytes[p])) p++;
  return p === end;
}

function parseByText(bytes: Uint8Array, start: number, end: number, mark: number): number {
  let text = '';
  for (let p = start; p < end; p++) text += bytes[p] === mark ? '.' : String.fromCharCode(bytes[p]);
  return Number(text);
}
