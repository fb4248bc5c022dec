/** Counts through the digits of a mixed-radix number, the last digit fastest. */
export interface MixedRadix {
  /** Numbers there are: the product of the radices. */
  readonly size: number;
  /** Digits of `number`, into `digits`. */
  decode(number: number, digits: Int32Array): void;
  /** Adds one to `digits`; answers the place of the leftmost digit that changed, or -1 after the last number. */
  increment(digits: Int32Array): number;
}

/** @param radices each at least 1; their product stays within the safe integers */
export function mixedRadix(radices: readonly number[]): MixedRadix {
  return {
    size: radices.reduce((product, radix) => product * radix, 1),
    decode(number, digits) {
      let rest = number;
      for (let place = radices.length - 1; place >= 0; place--) {
        const digit = rest % radices[place];
        digits[place] = digit;
        rest = (rest - digit) / radices[place];
      }
    },
    increment(digits) {
      let place = radices.length - 1;
      while (place >= 0 && ++digits[place] === radices[place]) digits[place--] = 0;
      return place;
    },
  };
}
