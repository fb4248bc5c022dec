import type { Fault } from './fault';
import type { ParameterValue, ParameterValues, Strategy } from './strategy';

/**
 * Why a run cannot size its entries by their risk: `no_stop_loss` where the strategy sets no stop loss with these values, or with one value
 * of a parameter whatever the others are. Undefined where entries are sized otherwise, or each may have a stop loss.
 *
 * @param riskPct given: the run's setting sizes by risk; else the strategy's own sizing may
 * @param at JSON pointer of the parameters in the request, for a strategy that sizes by risk itself
 */
export function stopLossFault(
  strategy: Strategy,
  values: ParameterValues,
  riskPct: number | undefined,
  at: string,
): Fault | undefined {
  if (riskPct === undefined && strategy.sizing !== 'risk_pct') return undefined;
  const pointer = riskPct === undefined ? at : '/risk_pct';
  const fault = (where: string): Fault => {
    const detail = `risk_pct sizes an entry by the distance to its stop loss, and ${strategy.name} sets none${where}`;
    return { pointer, code: 'no_stop_loss', detail };
  };
  if (!strategy.setsStopLoss(allValuesOf(strategy))) return fault('');
  if (!strategy.setsStopLoss(values)) return fault(' with these parameters');
  for (const [name, given] of Object.entries(values)) {
    if (given.length === 1) continue;
    const without = endsOf(given).find((value) => !strategy.setsStopLoss({ ...values, [name]: [value] }));
    if (without !== undefined) return fault(` with ${name} = ${without}`);
  }
  return undefined;
}

/** The least and the greatest of numbers, between which a distance is not 0 where it is not at them; each of anything else. */
function endsOf(values: readonly ParameterValue[]): readonly ParameterValue[] {
  if (!values.every((value) => typeof value === 'number')) return values;
  const least = values.reduce((least, value) => Math.min(least, value));
  return [least, values.reduce((greatest, value) => Math.max(greatest, value))];
}

/** Of each parameter what it may be, of a number its bounds. */
function allValuesOf({ parameters }: Strategy): ParameterValues {
  return Object.fromEntries(
    parameters.map(({ name, type, min, max, choices = [] }) => [
      name,
      type === 'boolean' ? [false, true] : type === 'choice' ? choices : [min, max],
    ]),
  );
}
