// Starts everything on this machine and stays in the foreground: `npm start`.
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { main } from './main.mjs';
import { defaultEngines, localStackOptions } from './local-stack.mjs';
import { stopSignal } from './stop-signal.mjs';
import { connectionFile, findRunningStack } from './stack/connection.mjs';
import { linePrinter } from './stack/log-lines.mjs';
import { StackRunningError, startStack } from './stack/stack.mjs';

const help = `Usage: npm start -- [options]

Starts Postgres, RabbitMQ, the services and the engines on this machine, and stops them on Ctrl-C.
Data, logs and the API key lie in .stack/ and last.

Options
  --engines N   number of engine processes (default on this machine: ${defaultEngines()})
  --port N      port of the API, when it has none yet (default 4080, or the next free one)
  --help        this text

Environment
  DATABASE_URL  a Postgres of your own        RABBITMQ_URL  a RabbitMQ of your own
  LOG_LEVEL     trace, debug, info, warn, error (default info)
  SWEEP_SLOTS   worker threads of each engine (default: the cores, shared between the engines)

Examples
  npm start
  npm start -- --engines 4
`;

await main(async () => {
  const options = parseOptions();
  if (options.help) return void process.stdout.write(help);
  const stop = stopSignal();
  await bootstrap();
  const running = await findRunningStack(projectRoot);
  if (running !== undefined) return refuse(running.pid, `its API is ${running.api}`);
  try {
    return await run(options, stop);
  } catch (error) {
    if (error instanceof StackRunningError) return refuse(error.pid, 'it is coming up or going down');
    if (stop.signal.aborted) return 0;
    throw error;
  }
});

async function run(options, stop) {
  let gaveUp;
  const stack = await startStack({
    ...localStackOptions(options),
    signal: stop.signal,
    log: { event: say, line: linePrinter(process.stdout) },
    onGiveUp(error) {
      gaveUp = error;
      stop.now();
    },
  });
  process.stdout.write(`\n${banner(stack)}\n\n`);
  await stop.requested;
  say('stopping');
  await stack.stop();
  if (gaveUp !== undefined) throw gaveUp;
  return 0;
}

function banner({ apiUrl, docsUrl, key, keyIsNew, stackDir }) {
  const file = connectionFile(stackDir);
  return [
    `API            ${apiUrl}`,
    `Documentation  ${docsUrl}`,
    keyIsNew ? `Key            ${key}   (shown once; kept in ${file})` : `Key            kept in ${file}`,
    'Ctrl-C stops',
  ].join('\n');
}

function parseOptions() {
  const { values } = parseArgs({
    options: { engines: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  return values;
}

function refuse(pid, what) {
  process.stderr.write(`barmill: a stack runs in this checkout already (process ${pid}); ${what}\n`);
  return 1;
}

function say(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
