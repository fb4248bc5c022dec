import type { StrategyDocument } from '../src/rules/document';

/** `catalog/sma-cross.ts` as a document: the same decisions to the last bit. */
export const smaCrossDocument: StrategyDocument = {
  name: 'sma-cross-rules',
  version: 1,
  title: 'Moving-average cross',
  description: 'The built-in sma-cross in the rules language.',
  parameters: [
    { name: 'fast', type: 'integer', min: 2, max: 500, default: 20 },
    { name: 'slow', type: 'integer', min: 3, max: 1000, default: 50 },
    { name: 'stop_loss_pips', type: 'float', min: 0, max: 1_000_000, default: 0 },
    { name: 'take_profit_pips', type: 'float', min: 0, max: 1_000_000, default: 0 },
  ],
  constraints: ['fast < slow'],
  let: {
    over: 'crossover(sma(close, fast), sma(close, slow))',
    under: 'crossunder(sma(close, fast), sma(close, slow))',
  },
  entry: { long: 'over', short: 'under' },
  exit: { long: 'under', short: 'over' },
  stops: {
    stop_loss: { distance: 'stop_loss_pips * pip' },
    take_profit: { distance: 'take_profit_pips * pip' },
  },
};
