/** What is measured: parameters, in the order of our definition, and the outputs that are compared, by their names in ours. */
export const measuredIndicators = {
  sma: { parameters: [20], outputs: ['value'] },
  ema: { parameters: [20], outputs: ['value'] },
  rsi: { parameters: [14], outputs: ['value'] },
  atr: { parameters: [14], outputs: ['value'] },
  bollinger: { parameters: [20, 2], outputs: ['mid', 'upper', 'lower'] },
  macd: { parameters: [12, 26, 9], outputs: ['line', 'signal'] },
  adx: { parameters: [14], outputs: ['value'] },
  cci: { parameters: [20], outputs: ['value'] },
  stochastic: { parameters: [14, 3, 3], outputs: ['k', 'd'] },
  donchian: { parameters: [20], outputs: ['upper', 'lower'] },
};
