import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { endLeftovers } from './child.mjs';
import { announce, ensureKey, withdraw } from './connection.mjs';
import { tryLock } from './lock.mjs';
import { allocatePorts } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { startRabbitMq } from './rabbitmq.mjs';
import { startService } from './service.mjs';
import { serviceEnvironments } from './service-environment.mjs';
import { Supervisor } from './supervisor.mjs';

/** Another process has a stack in this folder. */
export class StackRunningError extends Error {
  constructor(stackDir, pid) {
    super(`A stack runs already in ${stackDir}, started by process ${pid}`);
    this.name = 'StackRunningError';
    this.pid = pid;
  }
}

/**
 * Starts everything on this machine: Postgres and RabbitMQ (unless addresses are given), then `results`, which brings
 * its database up to date, then `gateway`, `optimizer` and the engines side by side. Whatever dies is started again.
 * The programs must have been built.
 *
 * @param {import('./stack.d.mts').StackOptions} options
 * @returns {Promise<import('./stack.d.mts').Stack>}
 * @throws StackRunningError; or what did not start and why, after stopping what did
 */
export async function startStack(options) {
  const plan = await planOf(options);
  const lock = tryLock(join(plan.stackDir, 'lock'));
  if ('holder' in lock) throw new StackRunningError(plan.stackDir, lock.holder);
  const supervisor = new Supervisor({ onEvent: plan.log.event, onGiveUp: plan.onGiveUp });
  const shutDown = async () => {
    await supervisor.stop();
    withdraw(plan.stackDir);
    lock.release();
  };
  const onAbort = () => void supervisor.stop();
  plan.signal?.addEventListener('abort', onAbort);
  try {
    plan.signal?.throwIfAborted();
    return stackOf(await bringUp(plan, supervisor), supervisor, shutDown);
  } catch (error) {
    await shutDown();
    throw error;
  } finally {
    plan.signal?.removeEventListener('abort', onAbort);
  }
}

async function planOf(options) {
  const root = resolve(options.root);
  const stackDir = resolve(options.stackDir ?? join(root, '.stack'));
  mkdirSync(stackDir, { recursive: true });
  const engines = options.engines ?? 1;
  if (!Number.isInteger(engines) || engines < 0) throw new Error(`engines: expected a whole number, got ${engines}`);
  return {
    env: {},
    durable: true,
    onGiveUp: () => {},
    ...options,
    root,
    stackDir,
    engines,
    log: { event: () => {}, line: () => {}, ...options.log },
    engineNames: Array.from({ length: engines }, (_, index) => `engine-${index + 1}`),
  };
}

async function bringUp(plan, supervisor) {
  await endLeftovers(plan.stackDir);
  const ports = await portsOf(plan);
  const key = ensureKey(plan.stackDir);
  const timings = [];
  const timed = async (step, work) => {
    const before = performance.now();
    await work();
    timings.push({ step, ms: Math.round(performance.now() - before) });
  };
  const backing = backingServices(plan, ports);
  await timed('postgres and rabbitmq', () => supervisor.start(...backing.units));
  const environments = serviceEnvironments({
    ...plan,
    ports,
    keySha256: key.sha256,
    databaseUrl: backing.urls.database,
    rabbitmqUrl: backing.urls.broker,
    cores: availableParallelism(),
  });
  const unit = (name) => serviceUnit(plan, name, environments[name]);
  await timed('results', () => supervisor.start(unit('results')));
  const others = ['gateway', 'optimizer', ...plan.engineNames];
  await timed(others.join(', '), () => supervisor.start(...others.map(unit)));
  const api = `http://127.0.0.1:${ports.gateway}`;
  const docs = `${api}/docs`;
  announce(plan.stackDir, { api, docs });
  return {
    apiUrl: api,
    docsUrl: docs,
    key: key.key,
    keyIsNew: key.isNew,
    stackDir: plan.stackDir,
    urls: { api, docs, results: `127.0.0.1:${ports.grpc}`, ...backing.urls, health: healthUrls(environments) },
    timings,
  };
}

function stackOf(facts, supervisor, shutDown) {
  return {
    ...facts,
    get processes() {
      return supervisor.processes;
    },
    kill: (name, how) => supervisor.kill(name, how),
    restart: (name) => supervisor.restart(name),
    whenUp: (name) => supervisor.whenUp(name),
    stop: shutDown,
  };
}

function portsOf({ stackDir, engineNames, apiPort }) {
  return allocatePorts({
    file: join(stackDir, 'ports.json'),
    names: ['gateway', 'results', 'grpc', 'optimizer', 'postgres', 'amqp', 'distribution', 'epmd', ...engineNames],
    preferred: apiPort === undefined ? {} : { gateway: apiPort },
  });
}

function backingServices({ root, stackDir, databaseUrl, rabbitmqUrl, durable, log }, ports) {
  const urls = { database: databaseUrl, broker: rabbitmqUrl };
  const units = [];
  if (databaseUrl === undefined) {
    const options = {
      dataDir: join(stackDir, 'postgres'),
      port: ports.postgres,
      logFile: join(stackDir, 'logs/postgres.log'),
      durable,
    };
    units.push({ name: 'postgres', start: () => remember(urls, 'database', startPostgres(options)) });
  }
  if (rabbitmqUrl === undefined) {
    const options = {
      dataDir: join(stackDir, 'rabbitmq'),
      ports: { amqp: ports.amqp, distribution: ports.distribution, epmd: ports.epmd },
      logFile: join(stackDir, 'logs/rabbitmq.log'),
      cacheDir: join(root, '.cache/rabbitmq'),
      onProgress: log.event,
    };
    units.push({ name: 'rabbitmq', start: () => remember(urls, 'broker', startRabbitMq(options)) });
  }
  return { urls, units };
}

async function remember(urls, name, starting) {
  const handle = await starting;
  urls[name] = handle.url;
  return handle;
}

function serviceUnit({ root, stackDir, log }, name, env) {
  const app = name.replace(/-\d+$/, '');
  return {
    name,
    start: (signal) =>
      startService({
        main: join(root, 'dist/apps', app, 'src/main.js'),
        env,
        httpPort: Number(env.HTTP_PORT),
        pidFile: join(stackDir, `${name}.pid`),
        logFile: join(stackDir, 'logs', `${name}.log`),
        onLine: (line) => log.line(name, line),
        signal,
      }),
  };
}

function healthUrls(environments) {
  return Object.fromEntries(
    Object.entries(environments).map(([name, { HTTP_PORT }]) => [name, `http://127.0.0.1:${HTTP_PORT}`]),
  );
}
