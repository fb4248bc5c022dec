import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { waitForBroker } from './amqp-ready.mjs';
import { launch, logTail } from './child.mjs';
import { libraryFolders, releaseFolder, unpackDebianPackages } from './debian-packages.mjs';
import { withLock } from './lock.mjs';
import { isAlive } from './process-table.mjs';
import { dockerAnswers, startRabbitMqContainer } from './rabbitmq-container.mjs';

const readyWithinMs = 90_000;
const user = 'barmill';
const erlangParts =
  'base asn1 crypto eldap inets mnesia os-mon parsetools public-key runtime-tools ssl syntax-tools tools xmerl';
const packages = ['rabbitmq-server', ...erlangParts.split(' ').map((part) => `erlang-${part}`)];

/**
 * Starts RabbitMQ on 127.0.0.1 and waits until it speaks AMQP. The broker comes from Debian's packages, fetched once
 * into `cacheDir` and unpacked there, nothing being installed; where they are not to be had, from its Docker image.
 * Its data lasts, and a broker that was killed recovers at the next start. The password of its only user, made at the
 * first start, lies in `<dataDir>/password`, for its owner only.
 *
 * @param {{ dataDir: string, ports: { amqp: number, distribution: number, epmd: number }, logFile: string,
 *   cacheDir: string, onProgress?: (text: string) => void }} options
 * @returns {Promise<{ url: string, pid: number, exited: Promise<{ code: number | null, signal: string | null }>,
 *   stop(): Promise<void>, kill(): Promise<void> }>} `kill`: SIGKILL, as a crash would
 * @throws when there is no broker to start (the message says what to set), or with the end of its log
 */
export async function startRabbitMq(options) {
  const settled = { onProgress: () => {}, ...options, dataDir: resolve(options.dataDir) };
  mkdirSync(settled.dataDir, { recursive: true, mode: 0o700 });
  const password = ensureSecret(join(settled.dataDir, 'password'));
  const access = { user, password, url: `amqp://${user}:${password}@127.0.0.1:${settled.ports.amqp}` };
  const { tree } = await findBroker(settled);
  const broker = tree === undefined ? await startRabbitMqContainer(settled, access) : await boot(tree, settled, access);
  return { url: access.url, ...broker };
}

// Found once in a process: a broker that is started again must not wait for a package server that does not answer.
const found = new Map();

function findBroker(options) {
  const { cacheDir } = options;
  if (!found.has(cacheDir)) {
    const search = fetchBroker(options);
    search.catch(() => found.delete(cacheDir));
    found.set(cacheDir, search);
  }
  return found.get(cacheDir);
}

async function fetchBroker({ cacheDir, onProgress }) {
  const folder = releaseFolder(resolve(cacheDir));
  const tree = join(folder, 'tree');
  try {
    await withLock(`${folder}.lock`, () => {
      if (!existsSync(tree)) onProgress('fetching RabbitMQ (32 MB, once)');
      return unpackDebianPackages({ packages, target: tree, onProgress });
    });
    return { tree };
  } catch (error) {
    if (await dockerAnswers()) return { tree: undefined };
    throw new Error(
      'There is no RabbitMQ to start. Set RABBITMQ_URL to one of your own, for example ' +
        `RABBITMQ_URL=amqp://guest:guest@127.0.0.1:5672. Tried:\n${indent(error.message)}\n` +
        '  docker info: no engine answers',
      { cause: error },
    );
  }
}

async function boot(tree, { dataDir, ports, logFile }, access) {
  const home = homesIn(tree);
  writeConfiguration(dataDir, ports, access);
  const common = { cwd: dataDir, env: brokerEnvironment(home, dataDir, ports), logFile };
  const mapper = await launchPortMapper(home, dataDir, ports, common);
  const broker = await launch({
    ...common,
    command: join(home.emulator, 'erlexec'),
    args: [...emulatorArguments, '-barmill', dataDir],
    pidFile: `${dataDir}.pid`,
    marker: dataDir,
    stopSignal: 'SIGTERM',
    graceMs: 30_000,
  });
  // The port mapper lives exactly as long as the broker.
  const exited = broker.exited.then(async (end) => {
    await mapper.kill();
    return end;
  });
  const handle = {
    pid: broker.pid,
    exited,
    stop: async () => void (await Promise.all([broker.stop(), exited])),
    kill: async () => void (await Promise.all([broker.kill(), exited])),
  };
  const outcome = await waitForBroker(ports.amqp, () => isAlive(broker.pid), readyWithinMs);
  if (outcome === 'ready') return handle;
  await handle.kill();
  const said = outcome === 'ended' ? 'ended while starting' : `was not ready within ${readyWithinMs / 1000} s`;
  const own = join(dataDir, 'log', 'barmill@127.0.0.1.log');
  throw new Error(`RabbitMQ ${said}; its logs, ${logFile} and ${own}, say:\n${logTail(logFile, 10)}\n${logTail(own)}`);
}

function launchPortMapper(home, dataDir, ports, common) {
  const command = join(home.emulator, 'epmd');
  const args = ['-address', '127.0.0.1', '-port', String(ports.epmd)];
  return launch({
    ...common,
    command,
    args,
    pidFile: `${dataDir}.epmd.pid`,
    marker: [command, ...args].join(' '),
    stopSignal: 'SIGTERM',
    graceMs: 2_000,
  });
}

// Versions are found by listing, so that another Debian release works unchanged.
function homesIn(tree) {
  const erlang = join(tree, 'usr/lib/erlang');
  const rabbit = join(tree, 'usr/lib/rabbitmq/lib');
  return {
    tree,
    erlang,
    emulator: join(erlang, onlyOne(erlang, 'erts-'), 'bin'),
    rabbit: join(rabbit, onlyOne(rabbit, 'rabbitmq_server-')),
  };
}

function onlyOne(folder, prefix) {
  const name = readdirSync(folder).find((each) => each.startsWith(prefix));
  if (name === undefined) throw new Error(`${folder} has no ${prefix}* folder; remove it and start again`);
  return name;
}

function ensureSecret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function writeConfiguration(dataDir, ports, { password }) {
  const settings = [
    `listeners.tcp.default = 127.0.0.1:${ports.amqp}`,
    // Read at the first start only: it makes this user instead of "guest".
    `default_user = ${user}`,
    `default_pass = ${password}`,
    'vm_memory_high_watermark.absolute = 1GB',
    'disk_free_limit.absolute = 200MB',
    'log.console = false',
    'log.file.level = info',
  ];
  writeFileSync(join(dataDir, 'rabbitmq.conf'), `${settings.join('\n')}\n`, { mode: 0o600 });
  writeFileSync(join(dataDir, 'enabled_plugins'), '[].\n');
  const cookie = join(dataDir, '.erlang.cookie');
  if (!existsSync(cookie)) writeFileSync(cookie, randomBytes(24).toString('hex'));
  chmodSync(cookie, 0o400);
}

// Node names are local to the port mapper, which is the checkout's own: the same name everywhere does not collide.
// An address as host name needs neither DNS nor /etc/hosts.
function brokerEnvironment(home, dataDir, ports) {
  return {
    PATH: `${home.emulator}:${process.env.PATH ?? '/usr/bin:/bin'}`,
    LANG: 'C.UTF-8',
    LD_LIBRARY_PATH: libraryFolders(home.tree).join(':'),
    HOME: dataDir,
    ROOTDIR: home.erlang,
    BINDIR: home.emulator,
    EMU: 'beam',
    PROGNAME: 'erl',
    ERL_LIBS: join(home.rabbit, 'plugins'),
    ERL_EPMD_PORT: String(ports.epmd),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_MAX_ETS_TABLES: '50000',
    ERL_CRASH_DUMP_SECONDS: '0',
    SYS_PREFIX: '',
    RABBITMQ_HOME: home.rabbit,
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    RABBITMQ_USE_LONGNAME: 'true',
    RABBITMQ_NODENAME: 'barmill@127.0.0.1',
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: String(ports.amqp),
    RABBITMQ_DIST_PORT: String(ports.distribution),
    RABBITMQ_MNESIA_BASE: join(dataDir, 'mnesia'),
    RABBITMQ_LOG_BASE: join(dataDir, 'log'),
    RABBITMQ_CONFIG_FILE: join(dataDir, 'rabbitmq'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(dataDir, 'enabled_plugins'),
    RABBITMQ_PLUGINS_DIR: join(home.rabbit, 'plugins'),
  };
}

const emulatorArguments = [
  ...['-noinput', '-s', 'rabbit', 'boot', '-boot', 'start_sasl'],
  ...['+W', 'w', '+MBas', 'ageffcbf', '+MHas', 'ageffcbf', '+MBlmbcs', '512', '+MHlmbcs', '512', '+MMmcs', '30'],
  // No busy waiting: other programs need the cores.
  ...['+sbwt', 'none', '+sbwtdcpu', 'none', '+sbwtdio', 'none'],
  ...['-start_epmd', 'false', '-syslog', 'logger', '[]', '-syslog', 'syslog_error_logger', 'false'],
  ...['-kernel', 'prevent_overlapping_partitions', 'false'],
  ...['-kernel', 'inet_dist_use_interface', '{127,0,0,1}'],
];

function indent(text) {
  return text.replace(/^/gm, '  ');
}
