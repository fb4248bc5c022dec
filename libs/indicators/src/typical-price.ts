/** `(high + low + close) / 3` of one bar. */
export function typicalPrice(high: number, low: number, close: number): number {
  return (high + low + close) / 3;
}
