import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { commandLineProgram } from '../../../tools/command-line-program.mjs';

/** What the command line prints as JSON of a run on this machine. */
export async function runLocally<Printed>(args: readonly string[]): Promise<Printed> {
  const child = spawn(process.execPath, [commandLineProgram, ...args, '--local', '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.once('close', resolve).once('error', reject));
  const [output, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(`barmill ${args.join(' ')} ended with ${String(code)}:\n${complaint}`);
  return JSON.parse(output) as Printed;
}
