export function calls(bars, load) {
  const library = load('indicatorts');
  const [high, low, close] = [bars.high, bars.low, bars.close].map((column) => Array.from(column));
  const one = (run) => ({ run, outputsOf: (values) => [values] });
  const named = (run, names) => ({ run, outputsOf: (result) => names.map((name) => result[name]) });
  return {
    sma: one(() => library.sma(close, { period: 20 })),
    ema: one(() => library.ema(close, { period: 20 })),
    rsi: one(() => library.rsi(close, { period: 14 })),
    atr: named(() => library.atr(high, low, close, { period: 14 }), ['atrLine']),
    bollinger: named(() => library.bb(close, { period: 20 }), ['middle', 'upper', 'lower']),
    macd: named(() => library.macd(close, { fast: 12, slow: 26, signal: 9 }), ['macdLine', 'signalLine']),
    cci: one(() => library.cci(high, low, close, { period: 20 })),
    donchian: named(() => library.dc(close, { period: 20 }), ['upper', 'lower']),
  };
}
