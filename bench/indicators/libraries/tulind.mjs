/** It answers by a callback, before its call returns. Without a Donchian channel: its `max` and `min` are that. */
export function calls(bars, load) {
  const { indicators } = load('tulind');
  const [high, low, close] = [bars.high, bars.low, bars.close].map((column) => Array.from(column));
  const of = (name, inputs, options, order = [0]) => ({
    run: () => resultOf(indicators[name], inputs, options),
    outputsOf: (results) => order.map((k) => results[k]),
  });
  const bands = (results) => results.flat();
  return {
    sma: of('sma', [close], [20]),
    ema: of('ema', [close], [20]),
    rsi: of('rsi', [close], [14]),
    atr: of('atr', [high, low, close], [14]),
    bollinger: of('bbands', [close], [20, 2], [1, 2, 0]),
    macd: of('macd', [close], [12, 26, 9], [0, 1]),
    adx: of('adx', [high, low, close], [14]),
    cci: of('cci', [high, low, close], [20]),
    stochastic: of('stoch', [high, low, close], [14, 3, 3], [0, 1]),
    donchian: {
      run: () => [resultOf(indicators.max, [high], [20]), resultOf(indicators.min, [low], [20])],
      outputsOf: bands,
    },
  };
}

function resultOf(indicator, inputs, options) {
  let answer;
  indicator.indicator(inputs, options, (error, results) => {
    if (error) throw error;
    answer = results;
  });
  return answer;
}
