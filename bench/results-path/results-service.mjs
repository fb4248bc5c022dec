import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../tools/bootstrap/project-root.mjs';
import { builtLibrary } from '../../tools/check-kill/built-library.mjs';
import { launch, logTail } from '../../tools/stack/child.mjs';

const readyWithinMs = 30_000;
/** Nobody listens there: messages stay in the outbox. */
const noBroker = 'amqp://127.0.0.1:1';
const ticksPerSecond = 100;

/** The results service as it ships, in a process of its own, with one data set. */
export async function startResults({ databaseUrl, ports, folder }) {
  const { ResultsClient } = builtLibrary(projectRoot, 'platform');
  const { barsAsCsv, uploadCsv } = builtLibrary(projectRoot, 'testing');
  const main = join(projectRoot, 'dist/apps/results/src/main.js');
  const logFile = join(folder, 'results.log');
  const address = `127.0.0.1:${ports.grpc}`;
  const service = await launch({
    command: process.execPath,
    args: [main],
    env: {
      PATH: process.env.PATH,
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: String(ports.http),
      GRPC_URL: address,
      DATABASE_URL: databaseUrl,
      RABBITMQ_URL: noBroker,
      STORAGE_DIR: join(folder, 'storage'),
    },
    pidFile: join(folder, 'results.pid'),
    marker: main,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
  });
  const client = new ResultsClient(address);
  const stop = async () => {
    client.close();
    await service.stop();
  };
  try {
    await untilAlive(`http://127.0.0.1:${ports.http}/health/live`);
    const { dataset } = await uploadCsv(client, barsAsCsv({ seed: 1 }));
    return { client, dataset, stop, cpuSeconds: () => cpuSecondsOf(service.pid) };
  } catch (error) {
    await stop();
    throw new Error(`${error.message}; results said:\n${logTail(logFile)}`, { cause: error });
  }
}

async function untilAlive(url) {
  const until = Date.now() + readyWithinMs;
  while (Date.now() < until) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`${url} does not answer`);
}

/** User and system time of a process, from Linux; 0 elsewhere. */
function cpuSecondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
}
