/** Powers of ten above this one are not exact doubles. */
const exactDecimals = 22;

/**
 * The values `min, min + step, min + 2 * step, …` (`count` of them), each the double nearest to its decimal number: three
 * steps of 0.1 from 0 give 0.3 and not 0.30000000000000004. Numbers with too many digits for that fall back on doubles.
 */
export function decimalSteps(min: number, step: number, count: number): number[] {
  const at = decimalStep(min, step, count);
  return Array.from({ length: count }, (_, i) => at(i));
}

/** As `decimalSteps`, one value at a time: gives that of `i`, from 0 to below `count`. */
export function decimalStep(min: number, step: number, count: number): (i: number) => number {
  const decimals = Math.max(decimalsOf(min), decimalsOf(step));
  const scale = Number(`1e${Math.min(decimals, exactDecimals)}`);
  const first = Math.round(min * scale);
  const increment = Math.round(step * scale);
  const largest = Math.max(Math.abs(first), Math.abs(first + increment * count));
  const exact = decimals <= exactDecimals && increment !== 0 && largest <= Number.MAX_SAFE_INTEGER;
  return (i) => (exact ? (first + i * increment) / scale : min + i * step);
}

/** Digits behind the point in the shortest decimal that reads back as `value`. */
function decimalsOf(value: number): number {
  const [mantissa, exponent] = String(value).split('e');
  const fraction = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, fraction - Number(exponent ?? 0));
}
