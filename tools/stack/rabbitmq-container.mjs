import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitForBroker } from './amqp-ready.mjs';
import { launch, logTail } from './child.mjs';
import { isAlive } from './process-table.mjs';

const run = promisify(execFile);
const image = 'rabbitmq:4.0';
// The first start pulls the image.
const readyWithinMs = 300_000;

/** Whether a Docker engine can be used from here. */
export async function dockerAnswers() {
  try {
    await run('docker', ['info'], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs the broker from its official image as a container of this checkout, bound to 127.0.0.1. Its data lies in a
 * Docker volume of the same name, because files that a container writes into a folder would belong to another user.
 *
 * @returns {Promise<{ pid: number, exited: Promise<{ code: number | null, signal: string | null }>,
 *   stop(): Promise<void>, kill(): Promise<void> }>} `pid`: of the Docker client that holds the container
 */
export async function startRabbitMqContainer({ dataDir, ports, logFile, onProgress }, { user, password }) {
  onProgress(`starting RabbitMQ from the image ${image}`);
  const name = `barmill-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  const environmentFile = join(dataDir, 'container.env');
  const variables = [`RABBITMQ_DEFAULT_USER=${user}`, `RABBITMQ_DEFAULT_PASS=${password}`];
  writeFileSync(environmentFile, `${variables.join('\n')}\n`, { mode: 0o600 });
  // One left over from a supervisor that was killed.
  await run('docker', ['rm', '--force', name]).catch(() => {});
  const client = await launch({
    command: 'docker',
    args: [
      ...['run', '--rm', '--name', name, '--hostname', 'barmill', '--env-file', environmentFile],
      ...['--publish', `127.0.0.1:${ports.amqp}:5672`, '--volume', `${name}:/var/lib/rabbitmq`, image],
    ],
    env: process.env,
    pidFile: `${dataDir}.pid`,
    marker: name,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 30_000,
  });
  const handle = {
    pid: client.pid,
    exited: client.exited,
    async stop() {
      await run('docker', ['stop', name]).catch(() => {});
      await client.stop();
    },
    async kill() {
      await run('docker', ['kill', name]).catch(() => {});
      await client.kill();
    },
  };
  const outcome = await waitForBroker(ports.amqp, () => isAlive(client.pid), readyWithinMs);
  if (outcome === 'ready') return handle;
  await handle.kill();
  throw new Error(`RabbitMQ's container ${name} did not get ready; its log, ${logFile}, says:\n${logTail(logFile)}`);
}
