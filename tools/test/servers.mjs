import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { endLeftovers } from '../stack/child.mjs';
import { holderOf, tryLock } from '../stack/lock.mjs';
import { allocatePorts } from '../stack/ports.mjs';
import { startPostgres } from '../stack/postgres.mjs';
import { startRabbitMq } from '../stack/rabbitmq.mjs';

const home = join(projectRoot, '.stack/test');

/**
 * Starts a Postgres and a RabbitMQ for one run of the tests, fresh and in a folder of their own, so that several runs
 * do not meet. `TEST_DATABASE_URL` and `TEST_RABBITMQ_URL`, where set, are used instead.
 *
 * @returns {Promise<{ env: Record<string, string>, stop(how?: { keepLogs?: boolean }): Promise<void> }>} `keepLogs`:
 *   their logs stay in `.stack/test/logs`
 */
export async function startTestServers({ env = process.env, onProgress = toStderr } = {}) {
  await removeLeftRuns();
  const folder = join(home, `run-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  tryLock(join(folder, 'lock'));
  const logs = join(folder, 'logs');
  const ports = await allocatePorts({
    file: join(folder, 'ports.json'),
    names: ['postgres', 'amqp', 'distribution', 'epmd'],
  });
  const started = await Promise.allSettled([
    env.TEST_DATABASE_URL
      ? external(env.TEST_DATABASE_URL)
      : startPostgres({
          dataDir: join(folder, 'postgres'),
          port: ports.postgres,
          logFile: join(logs, 'postgres.log'),
          durable: false,
        }),
    env.TEST_RABBITMQ_URL
      ? external(env.TEST_RABBITMQ_URL)
      : startRabbitMq({
          dataDir: join(folder, 'rabbitmq'),
          ports,
          logFile: join(logs, 'rabbitmq.log'),
          cacheDir: join(projectRoot, '.cache/rabbitmq'),
          onProgress,
        }),
  ]);
  const servers = started.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
  const stop = async ({ keepLogs = false } = {}) => {
    await Promise.all(servers.map((server) => server.stop()));
    if (keepLogs) keep(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed !== undefined) {
    await stop({ keepLogs: true });
    throw failed.reason;
  }
  const [database, broker] = servers;
  return { env: { TEST_DATABASE_URL: database.url, TEST_RABBITMQ_URL: broker.url }, stop };
}

function external(url) {
  return { url, stop: () => Promise.resolve() };
}

// What runs left behind that were killed.
async function removeLeftRuns() {
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home).filter((each) => each.startsWith('run-'))) {
    const folder = join(home, name);
    if (holderOf(join(folder, 'lock')) !== undefined) continue;
    await endLeftovers(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

function keep(folder) {
  rmSync(join(home, 'logs'), { recursive: true, force: true });
  try {
    renameSync(join(folder, 'rabbitmq/log'), join(folder, 'logs/rabbitmq'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  renameSync(join(folder, 'logs'), join(home, 'logs'));
}

function toStderr(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
