/** A column of the bars that an indicator reads. */
export type BarField = 'time' | 'open' | 'high' | 'low' | 'close' | 'volume';

/**
 * What one argument of an indicator is: any series of numbers, any series of conditions (1 met, 0 not met, NaN unknown), or
 * the bars themselves, of which it reads the named columns in this order (`bars:high,low,close`).
 */
export type IndicatorInput = 'series' | 'condition' | `bars:${string}`;

/** A number that is fixed for the whole series, such as a period. */
export interface IndicatorParameter {
  readonly name: string;
  readonly type: 'integer' | 'number';
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly description: string;
}

/**
 * What a NaN in an input does.
 *
 * - `local`: the output is missing exactly where a value that it reads is missing.
 * - `restart`: the output is missing at that bar, and the indicator begins anew with the next one, warm-up included.
 * - `unmet`: an unknown condition counts as one that is not met.
 */
export type MissingRule = 'local' | 'restart' | 'unmet';

/** An indicator as data: enough to list, check, cost and run it without knowing it. */
export interface Indicator {
  readonly name: string;
  readonly title: string;
  /** How each output follows from the inputs. */
  readonly formula: string;
  /** Who described it, and where TA-Lib has it, its name there. */
  readonly source: string;
  readonly inputs: readonly IndicatorInput[];
  readonly parameters: readonly IndicatorParameter[];
  /** At least one; a single one is called `value`. */
  readonly outputs: readonly string[];
  /** The kind of every output; a condition is 1, 0 or NaN (unknown). */
  readonly result: 'number' | 'condition';
  /**
   * Leading bars at which an output is NaN whatever the inputs are, each complete from its first bar: of the output with
   * this index, or without one, of the latest output. Later bars are NaN only where `undefinedWhere` says.
   */
  warmUp(parameters: readonly number[], output?: number): number;
  /**
   * How many bars before a bar have an influence on its values; Infinity where the whole past has. Sums that slide keep a
   * rounding error of some last bits from before that.
   */
  lookBack(parameters: readonly number[]): number;
  /** Steps for each bar, roughly: 1 for a sliding sum, the period for a window that is walked at every bar. */
  cost(parameters: readonly number[]): number;
  readonly missing: MissingRule;
  /** When an output is NaN after the warm-up though no input is; null: never. */
  readonly undefinedWhere: string | null;
  /**
   * Writes every bar of every output. No output depends on a later bar.
   *
   * @param inputs one column for each `series` and `condition`, and one for each field of `bars:`, in the order of `inputs`;
   *   all of one length
   * @param parameters in the order of `parameters`, within their bounds
   * @param outputs in the order of `outputs`, of the same length, none of them an input
   * @throws RangeError at a parameter that its bounds do not allow
   */
  compute(inputs: readonly Float64Array[], parameters: readonly number[], outputs: readonly Float64Array[]): void;
  /**
   * As `compute`, exact, for inputs that are prices on a grid: sums are taken in whole ticks, so equal averages are equal
   * numbers on every machine. Only where the indicator has it.
   *
   * @param tickSize price units, above 0
   */
  computeOnGrid?(
    inputs: readonly Float64Array[],
    parameters: readonly number[],
    outputs: readonly Float64Array[],
    tickSize: number,
  ): void;
}

/** The columns that an input takes: the fields of `bars:…`, or one for a series or a condition. */
export function barFields(input: IndicatorInput): readonly BarField[] {
  return input.startsWith('bars:') ? (input.slice('bars:'.length).split(',') as BarField[]) : [];
}
