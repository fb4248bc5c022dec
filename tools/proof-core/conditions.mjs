/** What must hold of the figures of each proof. A proof of fewer cases is none. */
const conditions = {
  naive_engine: { cases: atLeast(10_000), mismatches: exactly(0) },
  leaks: { planted: atLeast(12), caught: atLeast(12) },
  golden: { combinations: atLeast(100), trade_mismatches: exactly(0), max_rel_error: atMost(1e-9) },
  ta_lib: { functions: atLeast(29), max_abs_error: atMost(1e-10) },
  fuzz: { documents: atLeast(10_000), texts: atLeast(10_000), crashes: exactly(0) },
};

/**
 * What the figures of a proof do not meet, each as a sentence.
 * @param {string} proof
 * @param {Record<string, number>} figures by name, as `npm run proof:core -- --json` prints them
 */
export function unmetConditions(proof, figures) {
  return Object.entries(conditions[proof])
    .filter(([name, { holds }]) => !holds(figures[name]))
    .map(([name, { expected }]) => `expected ${name} to be ${expected}, got ${figures[name]}`);
}

function atLeast(bound) {
  return { expected: `${bound} or more`, holds: (value) => value >= bound };
}

function atMost(bound) {
  return { expected: `${bound} or less`, holds: (value) => value <= bound };
}

function exactly(wanted) {
  return { expected: `${wanted}`, holds: (value) => value === wanted };
}
