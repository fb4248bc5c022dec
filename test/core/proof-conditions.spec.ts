import { unmetConditions, type ProofName } from '../../tools/proof-core/conditions.mjs';

const sound: Readonly<Record<ProofName, Readonly<Record<string, number>>>> = {
  naive_engine: { cases: 10_000, mismatches: 0 },
  leaks: { planted: 12, caught: 12 },
  golden: { combinations: 100, trade_mismatches: 0, max_rel_error: 1e-9 },
  ta_lib: { functions: 29, max_abs_error: 1e-10 },
  fuzz: { documents: 10_000, texts: 10_000, crashes: 0 },
};

describe('the proofs of the simulation core', () => {
  it.each(Object.keys(sound) as ProofName[])('%s holds at its bounds', (proof) => {
    expect(unmetConditions(proof, sound[proof])).toEqual([]);
  });

  it.each<[ProofName, string, number, string]>([
    ['naive_engine', 'cases', 9_999, '10000 or more'],
    ['naive_engine', 'mismatches', 1, '0'],
    ['leaks', 'planted', 11, '12 or more'],
    ['leaks', 'caught', 11, '12 or more'],
    ['golden', 'combinations', 99, '100 or more'],
    ['golden', 'trade_mismatches', 1, '0'],
    ['golden', 'max_rel_error', 1.1e-9, '1e-9 or less'],
    ['golden', 'max_rel_error', NaN, '1e-9 or less'],
    ['ta_lib', 'functions', 28, '29 or more'],
    ['ta_lib', 'max_abs_error', Infinity, '1e-10 or less'],
    ['fuzz', 'documents', 0, '10000 or more'],
    ['fuzz', 'texts', 9_999, '10000 or more'],
    ['fuzz', 'crashes', 1, '0'],
  ])('%s fails with %s %p', (proof, name, value, expected) => {
    const unmet = unmetConditions(proof, { ...sound[proof], [name]: value });
    expect(unmet).toEqual([`expected ${name} to be ${expected}, got ${value}`]);
  });
});
