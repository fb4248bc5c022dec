import { onRuns } from './define';

function obv(close: Float64Array, volume: Float64Array, out: Float64Array): void {
  let total = volume[0];
  out[0] = total;
  for (let i = 1; i < close.length; i++) {
    if (close[i] > close[i - 1]) total += volume[i];
    else if (close[i] < close[i - 1]) total -= volume[i];
    out[i] = total;
  }
}

export const obvIndicator = onRuns({
  name: 'obv',
  title: 'On-balance volume',
  formula: 'the first volume, plus the volume of each bar that closed higher, minus that of each that closed lower',
  source: 'TA-Lib OBV; Joseph Granville, 1963',
  inputs: ['bars:close,volume'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  lookBack: () => Infinity,
  missing: 'restart',
  compute: ([close, volume], _, [out]) => obv(close, volume, out),
});
