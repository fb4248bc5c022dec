import { barFields, type BarField, type Indicator } from '../src/indicator';

/** Columns for an indicator and a set of its parameters. */
export interface RandomCall {
  readonly inputs: readonly Float64Array[];
  readonly parameters: readonly number[];
}

/** One bar in ticks: the change of the close, the wicks, the volume; a step of 0 is common, so ties are. */
interface RandomBar {
  readonly step: number;
  readonly rise: number;
  readonly dip: number;
  readonly volume: number;
  readonly condition: number;
}

const tick = 0.01;
const hourMs = 3_600_000;

/** How many different bars there are. */
export const barKinds = 7 * 3 * 3 * 6 * 2;

/** No indicator has more parameters. */
export const mostParameters = 4;

/**
 * A call without missing values, of bars that open 7 hours apart.
 *
 * @param kinds of each bar, whole numbers from 0 to below `barKinds`
 * @param shares where each parameter lies between its smallest value and a moderate one, from 0 to 1
 */
export function callOf(indicator: Indicator, kinds: readonly number[], shares: readonly number[]): RandomCall {
  const parameters = indicator.parameters.map(({ type, min, max }, k) =>
    type === 'integer' ? min + Math.floor(shares[k] * 11) : min + shares[k] * (Math.min(max, 4) - min),
  );
  return { inputs: columnsOf(indicator, kinds.map(barOf)), parameters };
}

function barOf(kind: number): RandomBar {
  let rest = kind;
  const digit = (base: number) => {
    const value = rest % base;
    rest = Math.floor(rest / base);
    return value;
  };
  return { step: digit(7) - 3, rise: digit(3), dip: digit(3), volume: digit(6), condition: digit(2) };
}

function columnsOf({ inputs }: Indicator, bars: readonly RandomBar[]): Float64Array[] {
  const fields = fieldsOf(bars);
  const conditions = Float64Array.from(bars, ({ condition }) => condition);
  const series = [fields.close, fields.open, fields.high];
  let next = 0;
  return inputs.flatMap((input) => {
    if (input === 'series') return [series[next++]];
    if (input === 'condition') return [conditions];
    return barFields(input).map((field) => fields[field]);
  });
}

function fieldsOf(bars: readonly RandomBar[]): Record<BarField, Float64Array> {
  const column = () => new Float64Array(bars.length);
  const fields = { time: column(), open: column(), high: column(), low: column(), close: column(), volume: column() };
  let close = 10_000;
  bars.forEach(({ step, rise, dip, volume }, i) => {
    const open = close;
    close += step;
    fields.time[i] = i * 7 * hourMs;
    fields.open[i] = open * tick;
    fields.high[i] = (Math.max(open, close) + rise) * tick;
    fields.low[i] = (Math.min(open, close) - dip) * tick;
    fields.close[i] = close * tick;
    fields.volume[i] = volume;
  });
  return fields;
}

/** The outputs of one call. */
export function run(indicator: Indicator, { inputs, parameters }: RandomCall): Float64Array[] {
  const outputs = indicator.outputs.map(() => new Float64Array(inputs[0].length).fill(-1));
  indicator.compute(inputs, parameters, outputs);
  return outputs;
}

/** The same call on the bars `from .. to - 1`. */
export function cut({ inputs, parameters }: RandomCall, from: number, to?: number): RandomCall {
  return { inputs: inputs.map((column) => column.slice(from, to)), parameters };
}

/** The same call with `value` in the input with this index at each of `bars`. */
export function poke(
  { inputs, parameters }: RandomCall,
  input: number,
  bars: readonly number[],
  value: number,
): RandomCall {
  const poked = inputs.map((column) => column.slice());
  for (const i of bars) poked[input % inputs.length][i % inputs[0].length] = value;
  return { inputs: poked, parameters };
}
