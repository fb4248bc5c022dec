import { barFields, indicators, windowSums, type BarField, type Indicator } from '@barmill/indicators';
import type { BarSeries } from '@barmill/market-data';
import type { ArgumentKind } from '../expression/signature';
import { requiredColumn } from './bar-nodes';
import { latest, type GraphBuilder } from './graph-builder';
import type { SeriesFunction } from './language-functions';
import { languageFunctions } from './language-functions';
import { graphLimits } from './limits';
import { seriesOf } from './series-operations';
import type { ExactQuotient, SeriesNode, Value } from './series-node';

/** Means of equal weight, which whole ticks make exact. */
const means: ReadonlySet<string> = new Set(['sma', 'mean']);

/** Every output of every indicator as a function: `sma`, and `macd_line` where there are several outputs. */
export const indicatorFunctions: ReadonlyMap<string, SeriesFunction> = new Map(
  [...indicators.values()]
    .filter((indicator) => !languageFunctions.has(indicator.name))
    .flatMap((indicator) => indicator.outputs.map((_, output) => asFunction(indicator, output)))
    .map((definition) => [definition.name, definition]),
);

/** Everything that an expression over bars may call, `tf` apart. */
export const seriesFunctions: ReadonlyMap<string, SeriesFunction> = new Map([
  ...languageFunctions,
  ...indicatorFunctions,
]);

function asFunction(indicator: Indicator, output: number): SeriesFunction {
  const { inputs, parameters, outputs, result, title } = indicator;
  const name = outputs[output] === 'value' ? indicator.name : `${indicator.name}_${outputs[output]}`;
  const series = inputs.filter((input) => barFields(input).length === 0);
  const kinds: readonly ArgumentKind[] = [
    ...series.map((input): ArgumentKind => ({ kind: input === 'condition' ? 'boolean' : 'number' })),
    ...parameters.map(({ type, min, max }): ArgumentKind =>
      type === 'integer'
        ? { kind: 'whole', min, max: Math.min(max, graphLimits.period) }
        : { kind: 'constant', min, max },
    ),
  ];
  const letters = ['x', 'y', 'z'];
  const names = [
    ...series.map((input) => (input === 'condition' ? 'condition' : letters.shift())),
    ...parameters.map((parameter) => `${parameter.name} = ${parameter.default}`),
  ];
  return {
    name,
    minArguments: series.length,
    maxArguments: kinds.length,
    argumentKind: (index) => kinds[index],
    result: { element: result === 'number' ? 'number' : 'boolean', series: true },
    usage: `${name}(${names.join(', ')})`,
    description: `${title}: ${indicator.formula}`,
    build: (builder, given) => outputNode(builder, indicator, output, given),
  };
}

function outputNode(builder: GraphBuilder, indicator: Indicator, output: number, given: readonly Value[]): SeriesNode {
  const count = indicator.inputs.filter((input) => barFields(input).length === 0).length;
  const inputs = given.slice(0, count).map((value) => seriesOf(builder, value));
  const values = indicator.parameters.map((parameter, i) => (given[count + i] as number) ?? parameter.default);
  const all = allOutputs(builder, indicator, inputs, values);
  const single = indicator.outputs.length === 1;
  const { element } = all;
  if (single) return all;
  return builder.node({
    element,
    operation: 'output',
    constants: [output],
    inputs: [all],
    firstBar: latest(inputs) + indicator.warmUp(values, output),
    cost: 0,
    isCached: false,
    compute: ([columns], { bars: { length } }) => columns.subarray(output * length, (output + 1) * length),
  });
}

/** All outputs of an indicator, one after the other in one column, so that what they share is computed once. */
function allOutputs(
  builder: GraphBuilder,
  indicator: Indicator,
  inputs: readonly SeriesNode[],
  values: readonly number[],
): SeriesNode {
  const { name, outputs, result } = indicator;
  const grid = gridOf(builder, indicator, inputs);
  return builder.node({
    element: result === 'number' ? 'number' : 'boolean',
    operation: name,
    constants: grid > 0 ? [...values, `tick ${grid}`] : values,
    inputs,
    firstBar: latest(inputs) + indicator.warmUp(values, outputs.length === 1 ? 0 : undefined),
    cost: Math.max(1, indicator.cost(values)),
    isOnGrid: (name === 'highest' || name === 'lowest') && inputs[0].isOnGrid,
    exact: () => exactMean(builder, indicator, inputs, values),
    compute: (columns, frame) => {
      const { bars } = frame;
      const { length } = bars;
      const out = frame.column(outputs.length);
      const parts = outputs.map((_, output) => out.subarray(output * length, (output + 1) * length));
      const read = columnsOf(indicator, columns, bars);
      if (grid > 0 && indicator.computeOnGrid) indicator.computeOnGrid(read, values, parts, grid);
      else indicator.compute(read, values, parts);
      if (result === 'condition') unmetWhereUnknown(out);
      return out;
    },
  });
}

/** The tick size where the indicator is exact on the grid and everything it reads is on it; else 0. */
function gridOf(builder: GraphBuilder, indicator: Indicator, inputs: readonly SeriesNode[]): number {
  const isExact = indicator.computeOnGrid !== undefined && inputs.every((input) => input.isOnGrid);
  return isExact ? builder.tickSize : 0;
}

function columnsOf(indicator: Indicator, given: readonly Float64Array[], bars: BarSeries): Float64Array[] {
  let next = 0;
  return indicator.inputs.flatMap((input) => {
    const fields = barFields(input);
    return fields.length > 0 ? fields.map((field) => barColumn(bars, field)) : [given[next++]];
  });
}

function barColumn(bars: BarSeries, field: BarField): Float64Array {
  return field === 'volume' ? requiredColumn(bars, field) : bars[field];
}

/** Conditions of the language are met or not; what is not known is not met. */
function unmetWhereUnknown(out: Float64Array): void {
  for (let i = 0; i < out.length; i++) if (out[i] !== 1) out[i] = 0;
}

/** Only over series without a missing value, which would stay in the sliding sum. */
function exactMean(
  builder: GraphBuilder,
  { name }: Indicator,
  [input]: readonly SeriesNode[],
  [period]: readonly number[],
): ExactQuotient | null {
  const exact = means.has(name) ? input.exact : null;
  if (!exact || exact.sum.firstBar > 0) return null;
  const sum = builder.node({
    element: 'number',
    operation: 'window_sums',
    constants: [period],
    inputs: [exact.sum],
    firstBar: period - 1,
    compute: ([ticks], frame) => windowSums(ticks, period, frame.column()),
  });
  return { sum, divisor: exact.divisor * period };
}
