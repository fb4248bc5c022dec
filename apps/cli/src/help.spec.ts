import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerJson } from '../test/scripted-gateway';
import { commandsOf, runCommand, silentIo } from '../test/run-command';
import { createProgram } from './program';

const commands = commandsOf(createProgram(silentIo), []);
const examplesOf = (help: string): string[] =>
  [...help.split('Examples:')[1].matchAll(/^ {2}\$ barmill (.*)$/gm)].map(([, line]) => line);

async function helpOf(command: readonly string[]): Promise<string> {
  const { code, out } = await runCommand([...command, '--help'], (_, response) => answerJson(response, 500, {}));
  expect([command, code]).toEqual([command, 0]);
  return out;
}

/** What the parser has against a line, as a shell would hand it on; null: nothing. */
async function faultOf(line: string): Promise<string | null> {
  const words = [...line.split(' > ')[0].matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)];
  const program = createProgram(silentIo);
  doNothing(program);
  try {
    await program.parseAsync(
      words.map(([, double, single, bare]) => double ?? single ?? bare),
      { from: 'user' },
    );
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return error.message;
    throw error;
  }
}

const isWithin = (command: readonly string[], group: readonly string[]): boolean =>
  command.length > group.length && group.every((word, place) => command[place] === word);

/** A command that has options does something itself, also where others stand below it. */
function doNothing(command: Command): void {
  if (command.commands.length === 0 || command.options.length > 0) command.action(() => undefined);
  for (const child of command.commands) doNothing(child);
}

it('is there for every command, and docs/reference/cli.md names each', () => {
  const page = readFileSync(join(__dirname, '../../../docs/reference/cli.md'), 'utf8');
  const last = commands.filter((command) => !commands.some((other) => isWithin(other, command)));
  expect(last.length).toBeGreaterThan(45);
  expect(last.filter((command) => !new RegExp(`\`${command.join(' ')}[\` ]`).test(page))).toEqual([]);
});

describe('help', () => {
  it.each(commands.map((command) => [command.join(' '), command] as const))(
    'of "%s" has examples that the command line takes, and the options that every command has',
    async (name, command) => {
      const help = await helpOf(command);
      const examples = examplesOf(help);
      expect(examples.filter((line) => line.startsWith(name)).length).toBeGreaterThan(0);
      for (const line of examples) expect([line, await faultOf(line)]).toEqual([line, null]);
      expect(help).toContain('--json');
      expect(help).toContain('--no-color');
    },
  );
});
