import type { RunSpec } from '@barmill/contracts';

/** A run as far as its bars and series go: neither finer bars nor rates are looked at, so nobody waits for them. */
export function barsAlone(spec: RunSpec): RunSpec {
  return { ...spec, finer: null, conversion: null };
}
