const equalMoves = 'a bar that rises as far as it falls counts on both sides there, on neither in TA-Lib and here';

/** Why values of a library are not ours, where they are not. */
export const definitions = {
  indicatorts: {
    atr: 'a simple mean of the ranges, not Wilder’s',
    cci: 'each distance is from the mean of its own bar',
    donchian: 'highest and lowest of the closes, not of highs and lows',
  },
  technicalindicators: { rsi: 'rounded to two decimals' },
  'trading-signals': { adx: equalMoves },
  tulind: {
    adx: equalMoves,
    macd: 'its weights of 12 and 26 bars are 0.15 and 0.075, not 2 / 13 and 2 / 27',
  },
};
