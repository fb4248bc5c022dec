export { barFields } from './indicator';
export type { BarField, Indicator, IndicatorInput, IndicatorParameter, MissingRule } from './indicator';
export { indicatorsReference } from './reference-page';
export { indicators } from './registry';
export { sma } from './sma';
export { toTicks } from './tick-prices';
export { windowSums } from './window-sums';
