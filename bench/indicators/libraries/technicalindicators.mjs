export function calls(bars, load) {
  const library = load('technicalindicators');
  const [high, low, close] = [bars.high, bars.low, bars.close].map((column) => Array.from(column));
  const of = (indicator, input, outputs) => ({
    run: () => indicator.calculate(input),
    outputsOf: (rows) => outputs.map((name) => rows.map((row) => (name === null ? row : row[name]))),
  });
  const single = [null];
  const simple = { SimpleMAOscillator: false, SimpleMASignal: false };
  return {
    sma: of(library.SMA, { period: 20, values: close }, single),
    ema: of(library.EMA, { period: 20, values: close }, single),
    rsi: of(library.RSI, { period: 14, values: close }, single),
    atr: of(library.ATR, { period: 14, high, low, close }, single),
    bollinger: of(library.BollingerBands, { period: 20, stdDev: 2, values: close }, ['middle', 'upper', 'lower']),
    macd: of(library.MACD, { values: close, fastPeriod: 12, slowPeriod: 26, signalPeriod: 9, ...simple }, [
      'MACD',
      'signal',
    ]),
    adx: of(library.ADX, { period: 14, high, low, close }, ['adx']),
    cci: of(library.CCI, { period: 20, high, low, close }, single),
  };
}
