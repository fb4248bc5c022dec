import type { ParameterDefinition, Strategy } from '@barmill/strategies';

type Given = Pick<ParameterDefinition, 'name'> & Partial<ParameterDefinition>;

/** A strategy that has parameters and does nothing: what a space of any form is made over. */
export function searchableStrategy(given: readonly Given[], constraints: readonly string[] = []): Strategy {
  const open = { type: 'float', min: -1e6, max: 1e6, step: 0, default: 0, description: '' } as const;
  return {
    name: 'searchable',
    version: 1,
    title: '',
    description: '',
    parameters: given.map((definition) => ({ ...open, ...definition })),
    constraints,
    setsStopLoss: () => false,
    firstDecision: () => 0,
    firstDecisionOf: () => 0,
    decide: () => {
      throw new Error('a searchable strategy decides nothing');
    },
  };
}
