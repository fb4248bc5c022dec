import { Command } from 'commander';
import { runDemo } from '../demo/run-demo';
import { CliError, exitCode } from '../exit-code';
import { Detached } from '../runs/leaving';
import type { OpenSession } from '../session';
import { withExamples } from './examples';

export function demoCommand(open: OpenSession): Command {
  const command = new Command('demo').description(
    'Upload sample data, run one backtest and two optimizations on it, and show what came out',
  );
  withExamples(command, 'demo', 'demo --json > demo.json');
  return command.action(async () => {
    try {
      await runDemo(open(command));
    } catch (error) {
      if (!(error instanceof Detached)) throw error;
      throw new CliError(
        exitCode.interrupted,
        'The demo was interrupted; what it submitted goes on: barmill list optimizations',
      );
    }
  });
}
