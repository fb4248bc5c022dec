import { rulesStrategy } from '../rules/rules-strategy';

export const ichimoku = rulesStrategy({
  name: 'ichimoku',
  version: 1,
  title: 'Ichimoku cloud',
  description:
    'Long when the conversion line crosses above the base line with the close above the cloud and above ' +
    'the close that the lagging line meets, short mirrored; out when the close falls back through the ' +
    'base line.',
  works_when: 'Works in clear trends on longer timeframes, and waits in ranges.',
  source: 'Goichi Hosoda, "Ichimoku Kinko Hyo" (1969).',
  tags: ['trend'],
  parameters: [
    { name: 'tenkan', type: 'integer', min: 2, max: 200, default: 9, description: 'Bars of the conversion line' },
    {
      name: 'kijun',
      type: 'integer',
      min: 2,
      max: 400,
      default: 26,
      description: 'Bars of the base line, and of the displacement',
    },
    {
      name: 'senkou',
      type: 'integer',
      min: 2,
      max: 800,
      default: 52,
      description: 'Bars of the slow edge of the cloud',
    },
  ],
  constraints: ['tenkan < kijun', 'kijun < senkou'],
  let: {
    conversion: 'ichimoku_tenkan(tenkan, kijun, senkou, kijun)',
    base: 'ichimoku_kijun(tenkan, kijun, senkou, kijun)',
    edge_a: 'ichimoku_senkou_a(tenkan, kijun, senkou, kijun)',
    edge_b: 'ichimoku_senkou_b(tenkan, kijun, senkou, kijun)',
    above_cloud: 'close > max(edge_a, edge_b) and close > close[kijun]',
    below_cloud: 'close < min(edge_a, edge_b) and close < close[kijun]',
  },
  entry: {
    long: 'conversion > base and above_cloud and not (conversion[1] > base[1] and above_cloud[1])',
    short: 'conversion < base and below_cloud and not (conversion[1] < base[1] and below_cloud[1])',
  },
  exit: { long: 'close < base', short: 'close > base' },
});
