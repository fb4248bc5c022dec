import { rulesStrategy } from '../rules/rules-strategy';

export const smaCrossAdx = rulesStrategy({
  name: 'sma-cross-adx',
  version: 1,
  title: 'Moving-average cross with ADX filter',
  description:
    'The cross of two simple averages of the close, entered only while the average directional index ' +
    'shows a trend; the opposite cross closes.',
  works_when: 'Works where trends are strong, and stays out of ranges that cost a plain cross its gains.',
  source: 'J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978) for the index.',
  tags: ['trend', 'filter'],
  parameters: [
    { name: 'fast', type: 'integer', min: 2, max: 500, default: 20, description: 'Bars of the fast average' },
    { name: 'slow', type: 'integer', min: 3, max: 1000, default: 50, description: 'Bars of the slow average' },
    {
      name: 'adx_period',
      type: 'integer',
      min: 2,
      max: 200,
      default: 14,
      description: 'Bars of the directional index',
    },
    {
      name: 'adx_min',
      type: 'float',
      min: 0,
      max: 100,
      default: 20,
      description: 'Least directional index for an entry',
    },
    {
      name: 'atr_stop',
      type: 'float',
      min: 0,
      max: 20,
      default: 0,
      description: 'Stop loss in average true ranges of 14 bars; 0: none',
    },
  ],
  constraints: ['fast < slow'],
  let: { quick: 'sma(close, fast)', calm: 'sma(close, slow)', trending: 'adx(adx_period) > adx_min' },
  entry: { long: 'crossover(quick, calm) and trending', short: 'crossunder(quick, calm) and trending' },
  exit: { long: 'crossunder(quick, calm)', short: 'crossover(quick, calm)' },
  stops: { stop_loss: { distance: 'atr(14) * atr_stop' } },
});
