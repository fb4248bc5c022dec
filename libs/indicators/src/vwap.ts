import { onRuns } from './define';
import { typicalPrice } from './typical-price';

const dayMs = 86_400_000;

function vwap([time, high, low, close, volume]: readonly Float64Array[], out: Float64Array): void {
  let day = NaN;
  let money = 0;
  let traded = 0;
  for (let i = 0; i < time.length; i++) {
    const today = Math.floor(time[i] / dayMs);
    if (today !== day) {
      day = today;
      money = 0;
      traded = 0;
    }
    money += typicalPrice(high[i], low[i], close[i]) * volume[i];
    traded += volume[i];
    out[i] = traded > 0 ? money / traded : NaN;
  }
}

export const vwapIndicator = onRuns({
  name: 'vwap',
  title: 'Volume-weighted average price of the day',
  formula:
    'sum of typical * volume over sum of volume since the first bar that opened on this UTC day, typical = ' +
    '(high + low + close) / 3',
  source: 'Stephen Berkowitz, Dennis Logue and Eugene Noser, The Total Cost of Transactions on the NYSE, 1988',
  inputs: ['bars:time,high,low,close,volume'],
  parameters: [],
  outputs: ['value'],
  warmUp: () => 0,
  lookBack: () => Infinity,
  missing: 'restart',
  undefinedWhere: 'nothing has been traded on this day yet',
  compute: (inputs, _, [out]) => vwap(inputs, out),
});
