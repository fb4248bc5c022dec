import { onRuns } from './define';
import { bars } from './parameters';
import { windowHighest, windowLowest } from './window-extremes';

type Columns = readonly Float64Array[];

/** Middle of the highest high and the lowest low of the last `period` bars; `scratch` is as long as `out`. */
function middles([high, low]: Columns, period: number, out: Float64Array, scratch: Float64Array): void {
  windowHighest(high, period, out);
  windowLowest(low, period, scratch);
  for (let i = 0; i < out.length; i++) out[i] = (out[i] + scratch[i]) / 2;
}

/** Moves the values `bars` places to later bars: what is written at a bar was known that many bars before. */
function delay(values: Float64Array, bars: number): void {
  values.copyWithin(bars, 0);
  values.fill(NaN, 0, Math.min(bars, values.length));
}

function ichimoku(inputs: Columns, parameters: readonly number[], outputs: Columns): void {
  const [tenkanPeriod, kijunPeriod, senkouPeriod, displacement] = parameters;
  const [tenkan, kijun, senkouA, senkouB, chikou] = outputs;
  middles(inputs, tenkanPeriod, tenkan, chikou);
  middles(inputs, kijunPeriod, kijun, chikou);
  middles(inputs, senkouPeriod, senkouB, chikou);
  for (let i = 0; i < senkouA.length; i++) senkouA[i] = (tenkan[i] + kijun[i]) / 2;
  delay(senkouA, displacement);
  delay(senkouB, displacement);
  chikou.set(inputs[2]);
  chikou.fill(NaN, 0, Math.min(displacement, chikou.length));
}

/** Of each output, in their order. */
function warmUps([tenkan, kijun, senkou, displacement]: readonly number[]): number[] {
  const later = Math.max(tenkan, kijun) - 1 + displacement;
  return [tenkan - 1, kijun - 1, later, senkou - 1 + displacement, displacement];
}

export const ichimokuIndicator = onRuns({
  name: 'ichimoku',
  title: 'Ichimoku lines',
  formula:
    'middle(n) = (highest high + lowest low of n bars) / 2; tenkan and kijun = middle of their periods; senkou_a = ' +
    '(tenkan + kijun) / 2 and senkou_b = middle(senkou_period), both as they were displacement bars ago, which is where the ' +
    'cloud of this bar comes from; chikou = this close, which a chart draws displacement bars back: compare it with the price ' +
    'there, chikou > close[26]. No line knows a later bar',
  source: 'Goichi Hosoda, 1969',
  inputs: ['bars:high,low,close'],
  parameters: [
    bars('tenkan_period', 9, 1, 'Bars of the conversion line'),
    bars('kijun_period', 26, 1, 'Bars of the base line'),
    bars('senkou_period', 52, 1, 'Bars of the second edge of the cloud'),
    bars('displacement', 26, 0, 'Bars by which the cloud is drawn ahead and chikou back'),
  ],
  outputs: ['tenkan', 'kijun', 'senkou_a', 'senkou_b', 'chikou'],
  warmUp: (parameters, output) =>
    output === undefined ? Math.max(...warmUps(parameters)) : warmUps(parameters)[output],
  cost: () => 7,
  missing: 'local',
  compute: ichimoku,
});
