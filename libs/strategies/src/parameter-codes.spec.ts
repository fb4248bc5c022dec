import { parameterCodes } from './parameter-codes';

describe('the codes of parameters', () => {
  const definitions = [
    { name: 'side', type: 'choice', choices: ['long', 'short', 'both'] },
    { name: 'exit_side', type: 'choice', choices: ['both', 'long'] },
  ] as const;

  it('leave numbers as they are and make booleans 1 and 0', () => {
    expect([-2.5, true, false].map(parameterCodes(definitions))).toEqual([-2.5, 1, 0]);
  });

  it('are one for a text in all lists, and another for every other text', () => {
    expect(['long', 'short', 'both'].map(parameterCodes(definitions))).toEqual([0, 1, 2]);
  });

  it('tell texts that are no choice from choices and from each other', () => {
    const codeOf = parameterCodes(definitions);
    expect(['none', 'never', 'none', 'long'].map((text) => codeOf(text))).toEqual([3, 4, 3, 0]);
  });
});
