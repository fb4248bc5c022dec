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
 * Starts a Postgres and RabbitMQ for one run of the tests, fresh and in a folder of their own, so that several runs
 * do not meet. `TEST_DATABASE_URL` and `TEST_RABBITMQ_URL`, where set, are used instead.
 *
 * @param {{ brokers?: number }} options `brokers`: how many RabbitMQ, for so many workers of Jest that need one each. The first is
 *   `TEST_RABBITMQ_URL`, and the one of worker n `TEST_RABBITMQ_URL_n`; of a given one there is no second
 * @returns {Promise<{ env: Record<string, string>, brokers: number, stop(how?: { keepLogs?: boolean }): Promise<void> }>}
 *   `keepLogs`: their logs stay in `.stack/test/logs`
 */
export async function startTestServers({ brokers = 1, env = process.env, onProgress = toStderr } = {}) {
  await removeLeftRuns();
  const folder = join(home, `run-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  tryLock(join(folder, 'lock'));
  const logs = join(folder, 'logs');
  const { postgres } = await allocatePorts({ file: join(folder, 'ports.json'), names: ['postgres'] });
  const started = await Promise.allSettled([
    env.TEST_DATABASE_URL
      ? external(env.TEST_DATABASE_URL)
      : startPostgres({
          dataDir: join(folder, 'postgres'),
          port: postgres,
          logFile: join(logs, 'postgres.log'),
          durable: false,
        }),
    ...(env.TEST_RABBITMQ_URL
      ? [external(env.TEST_RABBITMQ_URL)]
      : Array.from({ length: brokers }, (_, index) => startBroker(folder, brokerName(index + 1), onProgress))),
  ]);
  const servers = started.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
  const stop = async ({ keepLogs = false } = {}) => {
    await Promise.all(servers.map((server) => server.stop()));
    if (keepLogs) keep(folder, brokers);
    rmSync(folder, { recursive: true, force: true });
  };
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed !== undefined) {
    await stop({ keepLogs: true });
    throw failed.reason;
  }
  const [database, ...own] = servers;
  const ofWorkers = own.map(({ url }, index) => [`TEST_RABBITMQ_URL_${index + 1}`, url]);
  const urls = { TEST_DATABASE_URL: database.url, TEST_RABBITMQ_URL: own[0].url, ...Object.fromEntries(ofWorkers) };
  return { env: urls, brokers: own.length, stop };
}

const brokerName = (number) => `rabbitmq-${number}`;

async function startBroker(folder, name, onProgress) {
  const ports = await allocatePorts({
    file: join(folder, `${name}.json`),
    names: ['amqp', 'distribution', 'epmd'],
  });
  return startRabbitMq({
    dataDir: join(folder, name),
    ports,
    logFile: join(folder, 'logs', `${name}.log`),
    cacheDir: join(projectRoot, '.cache/rabbitmq'),
    onProgress,
  });
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

function keep(folder, brokers) {
  rmSync(join(home, 'logs'), { recursive: true, force: true });
  for (let number = 1; number <= brokers; number++) {
    const name = brokerName(number);
    try {
      renameSync(join(folder, name, 'log'), join(folder, 'logs', `${name}-own`));
    } catch (error) {
      if (error.code !== 'ENOENT') throw error;
    }
  }
  renameSync(join(folder, 'logs'), join(home, 'logs'));
}

function toStderr(text) {
  process.stderr.write(`barmill: ${text}\n`);
}
