import { DomainError } from '@barmill/contracts';
import { Command, CommanderError } from 'commander';
import { annotateCommand } from './commands/annotate.command';
import { backtestCommand } from './commands/backtest.command';
import { batchCommand } from './commands/batch.command';
import { bestCommand } from './commands/best.command';
import { breakdownCommand } from './commands/breakdown.command';
import { calendarCommand } from './commands/calendar.command';
import { cancelCommand } from './commands/cancel.command';
import { candlesCommand } from './commands/candles.command';
import { compareCommand } from './commands/compare.command';
import { dataCommand } from './commands/data.command';
import { deleteCommand } from './commands/delete.command';
import { demoCommand } from './commands/demo.command';
import { drawdownCommand } from './commands/drawdown.command';
import { equityCommand } from './commands/equity.command';
import { eventsCommand } from './commands/events.command';
import { withExamples } from './commands/examples';
import { exportCommand } from './commands/export.command';
import { heatmapCommand } from './commands/heatmap.command';
import { importanceCommand } from './commands/importance.command';
import { instrumentsCommand } from './commands/instruments.command';
import { keysCommand } from './commands/keys.command';
import { listCommand } from './commands/list.command';
import { metricsCommand } from './commands/metrics.command';
import { openCommand } from './commands/open.command';
import { optimizeCommand } from './commands/optimize.command';
import { reportCommand } from './commands/report.command';
import { reproduceCommand } from './commands/reproduce.command';
import { resultsCommand } from './commands/results.command';
import { robustCommand } from './commands/robust.command';
import { runCommand } from './commands/run.command';
import { settingsCommand } from './commands/settings.command';
import { showCommand } from './commands/show.command';
import { strategiesCommand } from './commands/strategies.command';
import { extendCommand, pauseCommand, resumeCommand, retryFailedCommand } from './commands/steer.command';
import { summaryCommand } from './commands/summary.command';
import { timeframesCommand } from './commands/timeframes.command';
import { tradesCommand } from './commands/trades.command';
import { walkForwardCommand } from './commands/walk-forward.command';
import { watchCommand } from './commands/watch.command';
import { webhooksCommand } from './commands/webhooks.command';
import { workersCommand } from './commands/workers.command';
import { CliError, exitCode } from './exit-code';
import { requestError } from './local/faults';
import { NotedStream } from './output/noted-stream';
import { problemOf } from './output/problem';
import { Session } from './session';
import type { Io } from './session';

const EXIT_CODES =
  '\nExit codes: 0 ok, 1 run failed, 2 usage, 3 not found, 4 not allowed, 5 conflict, 6 timed out, 7 server or network' +
  '\nEnvironment: BARMILL_URL, BARMILL_KEY (without them .stack/connection.json of this folder or a parent), NO_COLOR';

/** The whole command line over the given process. */
export function createProgram(io: Io): Command {
  const open = (command: Command): Session => new Session(io, command.optsWithGlobals());
  const program = new Command('barmill')
    .description('Distributed backtesting and parameter optimization: command line of the Barmill API')
    .option('--url <url>', "the API's address")
    .option('--key-file <file>', 'file that holds the API key')
    .option('--json', 'machine-readable output: one JSON object, or one a line for lists')
    .option('--quiet', 'no progress and no messages, only data and errors')
    .option('--no-color', 'no colors')
    .showHelpAfterError('(add --help for what is possible)')
    .addHelpText('after', EXIT_CODES);
  withExamples(
    program,
    'data sample',
    'backtest --strategy sma-cross --symbol SP500 --timeframe D1 --param fast=50 --param slow=200 --volume 1',
    'optimize --strategy sma-cross --symbol SP500 --timeframe D1 --grid fast=5:60:5 --grid slow=20:300:10',
    'demo',
  );
  const commands = [
    demoCommand,
    dataCommand,
    strategiesCommand,
    runCommand,
    backtestCommand,
    batchCommand,
    optimizeCommand,
    walkForwardCommand,
    listCommand,
    showCommand,
    compareCommand,
    annotateCommand,
    openCommand,
    reproduceCommand,
    heatmapCommand,
    importanceCommand,
    bestCommand,
    summaryCommand,
    drawdownCommand,
    calendarCommand,
    breakdownCommand,
    robustCommand,
    timeframesCommand,
    eventsCommand,
  ];
  for (const make of [
    ...commands,
    tradesCommand,
    equityCommand,
    candlesCommand,
    resultsCommand,
    exportCommand,
    reportCommand,
    watchCommand,
    pauseCommand,
    resumeCommand,
    cancelCommand,
    retryFailedCommand,
    extendCommand,
    deleteCommand,
    instrumentsCommand,
    metricsCommand,
    workersCommand,
    settingsCommand,
    keysCommand,
    webhooksCommand,
  ]) {
    program.addCommand(make(open));
  }
  configureAll(program, io);
  return program;
}

/** Settings that commander does not hand down to commands that were built on their own. */
function configureAll(command: Command, io: Io): void {
  command
    .exitOverride()
    .configureHelp({ showGlobalOptions: true, helpWidth: io.stdout.columns })
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    });
  for (const child of command.commands) configureAll(child, io);
}

/** Runs one command line; gives the exit code and never throws. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const stdout = new NotedStream(io.stdout);
  try {
    await createProgram({ ...io, stdout }).parseAsync(args, { from: 'user' });
    return exitCode.ok;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.ok;
    const told = error instanceof DomainError ? requestError(error.problem, error.errors) : error;
    // A command that has shown its object, such as a run that failed, has said it there.
    if (args.includes('--json') && !stdout.isWritten) stdout.write(`${JSON.stringify(problemOf(told))}\n`);
    if (told instanceof CommanderError) return exitCode.usage;
    io.stderr.write(`barmill: ${textOf(told)}\n`);
    return told instanceof CliError ? told.exitCode : exitCode.server;
  }
}

function textOf(error: unknown): string {
  if (error instanceof CliError || !(error instanceof Error)) return String((error as Error).message ?? error);
  return error.stack ?? error.message;
}
