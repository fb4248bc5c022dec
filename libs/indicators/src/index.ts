export { sma } from './sma';
export { toTicks } from './tick-prices';
export { windowSums } from './window-sums';
