/** The terms of a new instrument that have to fit together. Sizes are as in its schema; `min_lot` may be left open. */
export interface CheckedTerms {
  readonly pip_size: number;
  readonly tick_size: number;
  readonly min_lot?: number;
  readonly max_lot: number;
  readonly lot_step: number;
  readonly base_currency: string;
  readonly quote_currency: string;
  readonly commission_per_lot?: number;
  readonly commission_pct?: number;
}

/** One term that does not fit the others. */
export interface TermFault {
  readonly field: keyof CheckedTerms;
  readonly fault: string;
  readonly message: string;
}

/** How far a size may lie from a whole number of steps, in steps, and relative to their number. */
const stepTolerance = 1e-9;
const fallbackSmallestLot = 0.01;
/** Far more than any market has; up to here every volume is a whole number of steps to the last bit. */
const mostLotSteps = 1e9;

/** The smallest volume: what was given, else one step, else 0.01 lots. */
export function smallestLot({ min_lot: given, lot_step: step }: Pick<CheckedTerms, 'min_lot' | 'lot_step'>): number {
  return given ?? (step || fallbackSmallestLot);
}

/** What in the terms contradicts what, each at the field to be changed. */
export function checkTerms(terms: CheckedTerms): TermFault[] {
  return [...priceFaults(terms), ...volumeFaults(terms), ...currencyFaults(terms), ...commissionFaults(terms)];
}

function priceFaults({ pip_size: pip, tick_size: tick }: CheckedTerms): TermFault[] {
  if (tick > pip) {
    const message = `expected tick_size to be at most pip_size (${pip}), got ${tick}`;
    return [{ field: 'tick_size', fault: 'tick_above_pip', message }];
  }
  if (isMultiple(pip, tick)) return [];
  const message = `expected pip_size to be a whole number of ticks (of ${tick}), got ${pip}`;
  return [{ field: 'pip_size', fault: 'off_tick', message }];
}

function volumeFaults(terms: CheckedTerms): TermFault[] {
  const { max_lot: most, lot_step: step } = terms;
  const least = smallestLot(terms);
  if (most < least) {
    const message = `expected max_lot to be at least min_lot (${least}), got ${most}`;
    return [{ field: 'max_lot', fault: 'max_below_min', message }];
  }
  if (step > 0 && most / step > mostLotSteps) {
    const message = `expected max_lot to be ${mostLotSteps} lot steps (of ${step}) at most, got ${most}`;
    return [{ field: 'max_lot', fault: 'too_many_steps', message }];
  }
  const bounds = [
    { field: 'min_lot', bound: least },
    { field: 'max_lot', bound: most },
  ] as const;
  return bounds
    .filter(({ bound }) => !isMultiple(bound, step))
    .map(({ field, bound }) => ({
      field,
      fault: 'off_step',
      message: `expected ${field} to be a whole number of lot steps (of ${step}), got ${bound}`,
    }));
}

function currencyFaults({ base_currency: base, quote_currency: quote }: CheckedTerms): TermFault[] {
  if (base.toUpperCase() !== quote.toUpperCase()) return [];
  const message = `expected another currency than base_currency, got ${JSON.stringify(quote)} for both`;
  return [{ field: 'quote_currency', fault: 'same_currency', message }];
}

function commissionFaults({ commission_per_lot: perLot, commission_pct: percent }: CheckedTerms): TermFault[] {
  if (perLot === undefined || percent === undefined) return [];
  const message = 'expected either commission_per_lot or commission_pct, got both';
  return [{ field: 'commission_pct', fault: 'contradicting_commissions', message }];
}

/** Without a unit (0) every value is one. */
function isMultiple(value: number, unit: number): boolean {
  if (unit === 0) return true;
  const count = value / unit;
  return Math.abs(count - Math.round(count)) <= stepTolerance * Math.max(1, count);
}
