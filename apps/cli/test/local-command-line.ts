import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../src/program';

/** Five days. */
export const csv = `time,open,high,low,close
2024-01-01,99,99,99,99
2024-01-02,99,101,99,101
2024-01-03,101,111,101,111
2024-01-04,111,111,90,90
2024-01-05,90,95,90,95
`;
/** In at 101, out at 111. */
export const yaml = `
name: from-to
version: 3
title: From here to there
description: Long above one price, out above another.
parameters:
  - { name: from, type: integer, min: 1, max: 1000, default: 100 }
  - { name: to, type: integer, min: 1, max: 1000, default: 108 }
constraints: [from < to]
entry: { long: close > from and close < to }
exit: { long: close > to }
`;
/** Two lots an entry and no costs. */
export const plain = ['--symbol', 'SP500', '--timeframe', 'D1', '--spread-pips', '0', '--volume', '2', '--local'];

/** The command line in a folder of its own, with a file of bars and a rules document, and what it printed last. */
export class LocalCommandLine {
  readonly folder = mkdtempSync(join(tmpdir(), 'barmill-local-'));
  readonly bars = this.file('bars.csv', csv);
  readonly rules = this.file('rules.yaml', yaml);
  out = '';
  err = '';

  /** Writes a file. @returns its path */
  file(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** @returns the exit code */
  async run(...args: string[]): Promise<number> {
    this.out = '';
    this.err = '';
    return await runCli(args, {
      stdout: { write: (text) => (this.out += text) },
      stderr: { write: (text) => (this.err += text) },
      env: {},
      cwd: this.folder,
      now: () => 0,
      onInterrupt: () => () => undefined,
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
