import { parse } from 'yaml';

/** A strategy of the user's own, as they would write it to a file. */
export const demoStrategyText = `name: demo-rsi-dip
version: 1
title: Buy the dip in an uptrend
description: Buys when the RSI leaves its oversold zone while the close is above its long average.
parameters:
  - { name: period, type: integer, min: 2, max: 50, default: 5, description: Bars of the RSI. }
  - { name: limit, type: float, min: 5, max: 50, step: 1, default: 30, description: Oversold below this. }
entry:
  long: crossover(rsi(close, period), limit) and close > sma(close, 200)
exit:
  long: rsi(close, period) > 65
stops:
  stop_loss: { distance: "3 * atr(14)" }
`;

/** The same as the API takes it. */
export const demoStrategyDocument = (): Record<string, unknown> => parse(demoStrategyText) as Record<string, unknown>;
