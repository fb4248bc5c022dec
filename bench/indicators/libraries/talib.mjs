/** Plain arrays: it takes typed ones too, no faster. */
export function calls(bars, load) {
  const talib = load('talib');
  const [high, low, close] = [bars.high, bars.low, bars.close].map((column) => Array.from(column));
  const of = (name, inputs, names) => {
    const call = { name, startIdx: 0, endIdx: close.length - 1, ...inputs };
    return { run: () => talib.execute(call), outputsOf: ({ result }) => names.map((output) => result[output]) };
  };
  const ofBars = (name, options) => of(name, { high, low, close, ...options }, ['outReal']);
  const ofCloses = (name, period) => of(name, { inReal: close, optInTimePeriod: period }, ['outReal']);
  return {
    sma: ofCloses('SMA', 20),
    ema: ofCloses('EMA', 20),
    rsi: ofCloses('RSI', 14),
    atr: ofBars('ATR', { optInTimePeriod: 14 }),
    bollinger: of('BBANDS', { inReal: close, optInTimePeriod: 20, optInNbDevUp: 2, optInNbDevDn: 2, optInMAType: 0 }, [
      'outRealMiddleBand',
      'outRealUpperBand',
      'outRealLowerBand',
    ]),
    macd: of('MACD', { inReal: close, optInFastPeriod: 12, optInSlowPeriod: 26, optInSignalPeriod: 9 }, [
      'outMACD',
      'outMACDSignal',
    ]),
    adx: ofBars('ADX', { optInTimePeriod: 14 }),
    cci: ofBars('CCI', { optInTimePeriod: 20 }),
    stochastic: of(
      'STOCH',
      {
        ...{ high, low, close, optInFastK_Period: 14 },
        ...{ optInSlowK_Period: 3, optInSlowK_MAType: 0, optInSlowD_Period: 3, optInSlowD_MAType: 0 },
      },
      ['outSlowK', 'outSlowD'],
    ),
  };
}
