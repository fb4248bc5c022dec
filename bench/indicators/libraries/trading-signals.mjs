/** It is fed bar by bar; its `updates` gives null while it warms up. */
export function calls(bars, load) {
  const library = load('trading-signals');
  const closes = Array.from(bars.close);
  const candles = closes.map((close, i) => ({ high: bars.high[i], low: bars.low[i], close }));
  const of = (create, input, outputs) => ({
    run: () => create().updates(input, false),
    outputsOf: (rows) => outputs.map((name) => rows.map((row) => (name === null ? row : (row?.[name] ?? null)))),
  });
  const single = [null];
  const { EMA, WSMA } = library;
  return {
    sma: of(() => new library.SMA(20), closes, single),
    ema: of(() => new EMA(20), closes, single),
    rsi: of(() => new library.RSI(14, WSMA), closes, single),
    atr: of(() => new library.ATR(14, WSMA), candles, single),
    bollinger: of(() => new library.BollingerBands(20, 2), closes, ['middle', 'upper', 'lower']),
    macd: of(() => new library.MACD(new EMA(12), new EMA(26), new EMA(9)), closes, ['macd', 'signal']),
    adx: of(() => new library.ADX(14, WSMA), candles, single),
    cci: of(() => new library.CCI(20), candles, single),
    stochastic: of(() => new library.StochasticOscillator({ kPeriod: 14, kSlowingPeriod: 3, dPeriod: 3 }), candles, [
      'stochK',
      'stochD',
    ]),
    donchian: of(() => new library.DonchianChannels(20), candles, ['upper', 'lower']),
  };
}
