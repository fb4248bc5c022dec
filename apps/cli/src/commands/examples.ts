import type { Command } from 'commander';

/** Adds examples to a command's help. */
export const withExamples = (command: Command, ...examples: readonly string[]): Command =>
  command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ barmill ${example}`).join('\n')}`);
