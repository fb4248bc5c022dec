import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const nobody = 65534;
const mapping = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];

/**
 * How Postgres can be run by this user: it refuses to be root, and it must know its user's name.
 *
 * `direct` as the user that we are · `mapped` under a user namespace in which we are `nobody` (needs no other owner of
 * the data and no open folder above it) · `nobody` by giving the process that user, where namespaces are not allowed.
 *
 * @returns {'direct' | 'mapped' | 'nobody'}
 */
export function postgresPrivilege() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return 'direct';
  if (canMap()) return 'mapped';
  return isRoot ? 'nobody' : 'direct';
}

/**
 * Makes ready what Postgres needs under `privilege` and says how to call it.
 * @returns {{ dataDir: string, makeFolder(path: string): void, command(program: string, args: string[]): { command:
 *   string, args: string[], uid?: number, gid?: number } }} `dataDir`: where it is now; user `nobody` cannot reach a
 *   closed folder, such as root's home, so data and programs then lie below /var/tmp. `makeFolder` makes one that is
 *   empty and that Postgres may use
 */
export function prepare(privilege, { dataDir, binDir }) {
  if (privilege === 'nobody') {
    const places = reachable(dataDir) && reachable(binDir) ? { dataDir, binDir } : moved(dataDir, binDir);
    own(places.dataDir, nobody, nobody);
    return {
      dataDir: places.dataDir,
      makeFolder: (path) => makeFolder(path, nobody, nobody),
      command: (program, args) => ({ command: join(places.binDir, program), args, uid: nobody, gid: nobody }),
    };
  }
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === 0) own(dataDir, uid, gid);
  return {
    dataDir,
    makeFolder: (path) => makeFolder(path, uid, gid),
    command: (program, args) =>
      privilege === 'mapped'
        ? { command: 'unshare', args: [...mapping, join(binDir, program), ...args] }
        : { command: join(binDir, program), args },
  };
}

function hasName() {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function canMap() {
  try {
    execFileSync('unshare', [...mapping, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

// Whether every folder above (and the folder itself, if it is there) may be passed by everybody.
function reachable(path) {
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (folder !== resolve(path) && existsSync(folder) && (statSync(folder).mode & constants.S_IXOTH) === 0)
      return false;
  }
  return true;
}

function moved(dataDir, binDir) {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  const home = `/var/tmp/barmill-postgres-${name}`;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  accessSync(home, constants.W_OK);
  chmodSync(home, 0o755);
  const { version } = JSON.parse(readFileSync(join(binDir, '../../package.json'), 'utf8'));
  const native = join(home, `native-${version}`);
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    cpSync(dirname(binDir), native, { recursive: true, verbatimSymlinks: true });
  }
  return { dataDir: join(home, 'data'), binDir: join(native, 'bin') };
}

function makeFolder(path, uid, gid) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (uid !== undefined) chownSync(path, uid, gid);
}

// Gives the data, made under another privilege before, to the user who needs it now.
function own(path, uid, gid) {
  if (!existsSync(path) || statSync(path).uid === uid) return;
  for (const entry of readdirSync(path, { recursive: true })) lchownSync(join(path, entry), uid, gid);
  chownSync(path, uid, gid);
}
