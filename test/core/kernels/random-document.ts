import type { StrategyDocument } from '@barmill/strategies';
import { Dice } from '../naive-engine/dice';

/** A sound document of random rules over two whole parameters; nothing in it means anything. */
export function randomDocument(seed: number): StrategyDocument {
  const dice = new Dice(seed);
  const sided = (make: () => string) => (dice.chance(0.5) ? make() : { long: make(), short: make() });
  const stop = () => dice.of([{ distance: sided(() => distance(dice)) }, { distance: 'atr(14) * 2' }]);
  return {
    name: 'made-up',
    version: 1,
    title: 'Made up',
    description: 'Random rules',
    primary_tf: 'H1',
    context_tfs: ['H4'],
    parameters: [
      { name: 'fast', type: 'integer', min: 2, max: 50, default: 5 },
      { name: 'slow', type: 'integer', min: 2, max: 100, default: 20 },
    ],
    entry: { long: condition(dice, 2), short: condition(dice, 2) },
    ...(dice.chance(0.6) && { exit: { long: condition(dice, 1), short: condition(dice, 1) } }),
    stops: {
      ...(dice.chance(0.5) && { stop_loss: stop() }),
      ...(dice.chance(0.5) && { take_profit: stop() }),
      ...(dice.chance(0.3) && { trailing: { distance: distance(dice), start: distance(dice) } }),
      ...(dice.chance(0.3) && { break_even: { trigger: distance(dice) } }),
      ...(dice.chance(0.3) && { time_exit: { bars: dice.of(['slow', '7']) } }),
    },
  };
}

function condition(dice: Dice, depth: number): string {
  if (depth > 0 && dice.chance(0.6)) {
    const [left, right] = [condition(dice, depth - 1), condition(dice, depth - 1)];
    return dice.of([`(${left}) and (${right})`, `(${left}) or (${right})`, `not (${left})`]);
  }
  const [a, b] = [number(dice), number(dice)];
  return dice.of([
    ...['<', '<=', '>', '>=', '=', '!='].map((operator) => `${a} ${operator} ${b}`),
    `crossover(${a}, ${b})`,
    `crossover(sma(close, fast), sma(close, slow))`,
    `crossunder(sma(close, fast), sma(close, slow))`,
    `crossunder(${a}, ${b})`,
    `crossover(${a}, 1.2)`,
    `rsi(close, fast) < 45`,
    `(${a} > ${b})[2]`,
    `in_session("london")`,
    `tf("H4", close > sma(close, fast))`,
    `random(fast) < 0.05`,
    dice.of(['true', 'false']),
  ]);
}

function number(dice: Dice): string {
  return dice.of([
    ...['close', 'open[1]', 'sma(close, fast)', 'sma(close, slow)', 'ema(close, slow)', 'highest(high, fast)[1]'],
    ...['lowest(low, slow)', 'tf("H4", sma(close, fast))', 'log(close - 1.2)', 'close / (close - open)', 'hl2'],
  ]);
}

function distance(dice: Dice): string {
  return dice.of(['0.004', '0.01', 'atr(slow)', 'close - sma(close, slow)', 'abs(close - open) * 3']);
}
