// Shows what there is, from nothing: `npm run demo`. Uses the running stack, or starts one for as long as it is needed.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bootstrap } from './bootstrap.mjs';
import { commandLineProgram } from './command-line-program.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { runInForeground } from './foreground.mjs';
import { localStackOptions } from './local-stack.mjs';
import { main } from './main.mjs';
import { stopSignal } from './stop-signal.mjs';
import { connectionFile, findRunningStack } from './stack/connection.mjs';
import { linePrinter } from './stack/log-lines.mjs';
import { holderOf } from './stack/lock.mjs';
import { startStack } from './stack/stack.mjs';

const help = `Usage: npm run demo -- [options]

Brings the stack up if it is not, runs a backtest and two optimizations, and shows their results.

Options
  --json      one JSON object on standard output and nothing else there
  --exit      end when the demo has ended; else, at a terminal, the stack stays up until Ctrl-C
  --verbose   the log lines of the services and how long each step took, on standard error
  --help      this text

Every other option goes to the command line's own demo: npm run barmill -- demo --help
`;
const comesUpWithinMs = 120_000;

await main(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  const began = performance.now();
  const step = (text) => say(options.verbose ? `${text} (after ${seconds(performance.now() - began)})` : text);
  await bootstrap();
  if (options.verbose) step('installed and built');
  try {
    return await showDemo(options, stop, step);
  } catch (error) {
    if (stop.signal.aborted) return 130;
    throw error;
  }
});

async function showDemo(options, stop, step) {
  const running = await findOrAwaitStack();
  if (running !== undefined) {
    step(`using the stack that runs at ${running.api}`);
    return runDemo(options, running.api, running.key);
  }
  const stack = await bringUp(options, stop, step);
  try {
    const code = stop.signal.aborted ? 130 : await runDemo(options, stack.apiUrl, stack.key);
    if (code === 0 && options.staysUp && !stop.signal.aborted) {
      say(`the stack stays up at ${stack.apiUrl} (documentation: ${stack.docsUrl}); Ctrl-C stops it`);
      await stop.requested;
    }
    return code;
  } finally {
    step('stopping what was started');
    await stack.stop();
  }
}

async function bringUp(options, stop, step) {
  step(`starting Postgres, RabbitMQ and the services; their logs are in ${join('.stack', 'logs')}`);
  const stack = await startStack({
    ...localStackOptions(),
    signal: stop.signal,
    log: { event: say, ...(options.verbose ? { line: linePrinter(process.stderr) } : {}) },
    onGiveUp(error) {
      say(error.message);
      process.exitCode = 1;
      stop.now();
    },
  });
  if (options.verbose) for (const { step: name, ms } of stack.timings) say(`  ${name}: ${seconds(ms)}`);
  step(`the stack is up at ${stack.apiUrl}`);
  if (stack.keyIsNew) say(`its key, shown once and kept in ${connectionFile(stack.stackDir)}: ${stack.key}`);
  return stack;
}

function runDemo({ forwarded }, api, key) {
  return runInForeground(process.execPath, [commandLineProgram, 'demo', ...forwarded], {
    env: { ...process.env, BARMILL_URL: api, BARMILL_KEY: key },
  });
}

// A stack that another process brings up just now is waited for.
async function findOrAwaitStack() {
  const deadline = Date.now() + comesUpWithinMs;
  const lock = join(projectRoot, '.stack/lock');
  for (let told = false; ; told = true) {
    const running = await findRunningStack(projectRoot);
    const holder = holderOf(lock);
    if (running !== undefined || holder === undefined) return running;
    if (!told) say(`waiting for the stack that process ${holder} starts or stops`);
    if (Date.now() > deadline) throw new Error(`Process ${holder} holds the stack, but its API does not answer`);
    await sleep(200);
  }
}

function readOptions(args) {
  const own = new Set(['--exit', '--verbose', '--help', '-h']);
  const json = args.includes('--json');
  return {
    help: args.includes('--help') || args.includes('-h'),
    verbose: args.includes('--verbose'),
    staysUp: process.stdout.isTTY === true && !json && !args.includes('--exit'),
    forwarded: args.filter((arg) => !own.has(arg)),
  };
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function say(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
