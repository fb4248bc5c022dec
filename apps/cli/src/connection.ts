import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CliError, exitCode, usageError } from './exit-code';

/** Where the API answers and the key that it wants. */
export interface Connection {
  readonly url: string;
  readonly key: string;
}

export interface ConnectionSources {
  /** `--url`. */
  readonly url?: string;
  /** `--key-file`: a path; the key itself stays out of the process list. */
  readonly keyFile?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

const FILE = join('.stack', 'connection.json');

/**
 * Address and key, each from the first that has it: flag, environment (`BARMILL_URL`, `BARMILL_KEY`), `.stack/connection.json` of
 * the folder or of a parent. The file's key is used for the file's address alone: a local key is never sent to another server.
 * @throws CliError `usage` without an address or with a broken one, `auth` without a key.
 */
export function resolveConnection({ url: urlFlag, keyFile, env, cwd }: ConnectionSources): Connection {
  const given = urlFlag ?? (env.BARMILL_URL || undefined);
  const givenKey = keyFile === undefined ? env.BARMILL_KEY || undefined : readKey(resolve(cwd, keyFile));
  const found = given !== undefined && givenKey !== undefined ? null : findConnectionFile(cwd);
  const address = given ?? found?.api;
  if (address === undefined) {
    throw usageError(
      `No Barmill found: neither --url nor BARMILL_URL is set, and there is no ${FILE} in ${cwd} or above. ` +
        'Start the stack with "npm start", or set BARMILL_URL and BARMILL_KEY.',
    );
  }
  const url = normalizeUrl(address);
  const key = givenKey ?? (found !== null && normalizeUrl(found.api) === url ? found.key : undefined);
  if (key === undefined) {
    throw new CliError(exitCode.auth, `No API key for ${url}: set BARMILL_KEY or pass --key-file FILE.`);
  }
  return { url, key };
}

/** Origin and path without a trailing slash or `/v1`. */
function normalizeUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw usageError(`Expected the API's address as http(s)://host:port, got "${text}".`);
  }
  return (url.origin + url.pathname).replace(/\/+$/, '').replace(/\/v1$/, '');
}

function readKey(path: string): string {
  const key = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (key === '') throw usageError(`--key-file: expected a file that holds the API key, found none in ${path}.`);
  return key;
}

function findConnectionFile(from: string): { api: string; key: string } | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, FILE);
    if (existsSync(path)) return readConnectionFile(path);
    if (dirname(folder) === folder) return null;
  }
}

function readConnectionFile(path: string): { api: string; key: string } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw usageError(`${path}: expected JSON with "api" and "key": ${(error as Error).message}`);
  }
  const { api, key } = (content ?? {}) as { api?: unknown; key?: unknown };
  if (typeof api !== 'string' || typeof key !== 'string')
    throw usageError(`${path}: expected strings "api" and "key", as "npm start" writes them.`);
  return { api, key };
}
