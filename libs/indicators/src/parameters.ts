import type { IndicatorParameter } from './indicator';

const longestPeriod = 10_000;

/** A parameter that counts bars. */
export function bars(name: string, byDefault: number, min: number, description: string): IndicatorParameter {
  return { name, type: 'integer', min, max: longestPeriod, default: byDefault, description };
}

/** The parameter of an indicator that has one window. */
export function period(byDefault: number, min = 1): IndicatorParameter {
  return bars('period', byDefault, min, 'Bars of the window');
}

/** A factor or another number that counts nothing. */
export function amount(
  name: string,
  byDefault: number,
  min: number,
  max: number,
  description: string,
): IndicatorParameter {
  return { name, type: 'number', min, max, default: byDefault, description };
}
