export type ProofName = 'naive_engine' | 'leaks' | 'golden' | 'ta_lib' | 'fuzz';

export function unmetConditions(proof: ProofName, figures: Readonly<Record<string, number>>): string[];
