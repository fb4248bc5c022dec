import type { Command } from 'commander';
import { runCli } from '../src/program';
import type { Io } from '../src/session';
import { ScriptedGateway } from './scripted-gateway';
import type { Answer, Received } from './scripted-gateway';

/** How a command line ended, what it wrote and what it asked. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly received: readonly Received[];
}

/** A process that nobody sees. */
export const silentIo: Io = {
  stdout: { write: () => undefined },
  stderr: { write: () => undefined },
  env: {},
  cwd: '/',
  now: () => 0,
  onInterrupt: () => () => undefined,
};

/** Runs one command line against a gateway that answers as told. @param io what else it has of the process */
export async function runCommand(args: readonly string[], answer: Answer, io: Partial<Io> = {}): Promise<Outcome> {
  const gateway = new ScriptedGateway(answer);
  const BARMILL_URL = await gateway.start();
  let out = '';
  let err = '';
  try {
    const code = await runCli(args, {
      ...silentIo,
      stdout: { write: (text) => (out += text) },
      stderr: { write: (text) => (err += text) },
      ...io,
      env: { BARMILL_URL, BARMILL_KEY: 'k', ...io.env },
    });
    return { code, out, err, received: gateway.received };
  } finally {
    await gateway.stop();
  }
}

/** Every command with its words, the program itself with none. */
export const commandsOf = (command: Command, words: readonly string[]): string[][] => [
  [...words],
  ...command.commands.flatMap((child) => commandsOf(child, [...words, child.name()])),
];
