import { indicators } from '../src/registry';
import { littleEndian, type SeriesColumns } from './golden-series';

/** What TA-Lib gave for one series and one set of parameters; null where it gave nothing. */
interface GoldenCase {
  readonly series: string;
  readonly parameters: readonly number[];
  readonly outputs: readonly (readonly (number | null)[])[];
}

/** One file of the folder `golden`. */
export interface GoldenFile {
  readonly indicator: string;
  /** TA-Lib's names, in the order of their outputs, with a space between two. */
  readonly function: string;
  readonly oracle: string;
  /** Columns of the series, or `high-low`, the difference of two. */
  readonly inputs: readonly string[];
  /** Of all outputs one after the other as little-endian doubles, NaN for null. */
  readonly sha256: string;
  readonly cases: readonly GoldenCase[];
}

/** How far an indicator is from TA-Lib. */
export interface Comparison {
  readonly indicator: string;
  readonly values: number;
  /** Largest distance as a share of the largest value of that output in that case. */
  readonly maxError: number;
  /** Largest distance, as a share of TA-Lib's value where that is beyond 1 or −1: doubles of millions cannot be equal to 1e-10. */
  readonly maxAbsError: number;
  /** Values that one side has and the other has not, as `series(parameters) output[bar]`. */
  readonly unmatched: readonly string[];
}

/** What `sha256` is the hash of. */
export function outputBytes({ cases }: GoldenFile): Uint8Array {
  return littleEndian(cases.flatMap(({ outputs }) => outputs.flatMap((output) => output.map((value) => value ?? NaN))));
}

/** @param series those of `series.json` by name */
export function compare(file: GoldenFile, series: ReadonlyMap<string, SeriesColumns>): Comparison {
  const indicator = indicators.get(file.indicator);
  if (indicator === undefined) throw new Error(`expected an indicator called ${file.indicator}`);
  const unmatched: string[] = [];
  let values = 0;
  let maxError = 0;
  let maxAbsError = 0;
  for (const { series: name, parameters, outputs } of file.cases) {
    const columns = series.get(name);
    if (columns === undefined) throw new Error(`expected a series called ${name} in series.json`);
    const got = indicator.outputs.map(() => new Float64Array(columns.close.length));
    indicator.compute(
      file.inputs.map((input) => columnOf(columns, input)),
      parameters,
      got,
    );
    outputs.forEach((wanted, k) => {
      const scale = wanted.reduce((largest: number, value) => Math.max(largest, Math.abs(value ?? 0)), 0) || 1;
      wanted.forEach((value, i) => {
        values++;
        if ((value === null) !== Number.isNaN(got[k][i])) {
          unmatched.push(`${name}(${parameters.join(', ')}) ${indicator.outputs[k]}[${i}]`);
        } else if (value !== null) {
          const distance = Math.abs(got[k][i] - value);
          maxError = Math.max(maxError, distance / scale);
          maxAbsError = Math.max(maxAbsError, distance / Math.max(1, Math.abs(value)));
        }
      });
    });
  }
  return { indicator: file.indicator, values, maxError, maxAbsError, unmatched };
}

function columnOf(columns: SeriesColumns, input: string): Float64Array {
  return input === 'high-low'
    ? columns.high.map((high, i) => high - columns.low[i])
    : columns[input as keyof SeriesColumns];
}
