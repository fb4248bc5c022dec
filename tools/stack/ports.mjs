import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { tryLock } from './lock.mjs';

// Below the ranges from which Linux (32768) and macOS (49152) take the ports of outgoing connections.
const lowest = 20_000;
const highest = 32_000;

/**
 * A port for each name, kept in `file`: the same ones at every start, so that addresses last. A remembered port that
 * something else holds by now is replaced. Where the search begins depends on the file's path, and a port is claimed
 * for this machine while this process lives, so two checkouts that start together do not choose the same ones.
 *
 * @param {{ file: string, names: string[], preferred?: Record<string, number> }} request `preferred`: the port tried
 *   first where none is remembered
 * @returns {Promise<Record<string, number>>}
 * @throws when no port of the range is free
 */
export async function allocatePorts({ file, names, preferred = {} }) {
  const remembered = readPorts(file);
  const chosen = {};
  for (const name of names) {
    const candidates = [remembered[name], preferred[name]].filter((port) => Number.isInteger(port));
    const others = { ...remembered, ...chosen, [name]: undefined };
    const taken = new Set(Object.values(others));
    chosen[name] = await firstFree(candidates, taken, resolve(file));
  }
  writePorts(file, { ...remembered, ...chosen });
  return chosen;
}

async function firstFree(candidates, taken, file) {
  const start = startOf(file);
  const range = Array.from({ length: highest - lowest }, (_, step) => lowest + ((start + step) % (highest - lowest)));
  for (const port of [...candidates, ...range]) {
    if (!taken.has(port) && (await isFree(port)) && claim(port, file)) return port;
  }
  throw new Error(`No free port between ${lowest} and ${highest} on 127.0.0.1`);
}

/** Whether a server could listen on 127.0.0.1:port now. */
export function isFree(port) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => answer(true)));
  });
}

// A claim is a lock that is never given back: it ends with the process. Within the process a port belongs to one file.
const claims = new Map();

function claim(port, file) {
  const user = process.getuid?.() ?? 'user';
  const lock = tryLock(join(tmpdir(), `barmill-ports-${user}`, String(port)));
  if ('holder' in lock && (lock.holder !== process.pid || (claims.get(port) ?? file) !== file)) return false;
  claims.set(port, file);
  return true;
}

function startOf(file) {
  const hash = createHash('sha256').update(file).digest();
  return hash.readUInt32BE(0) % (highest - lowest);
}

function readPorts(file) {
  try {
    const ports = JSON.parse(readFileSync(file, 'utf8'));
    return typeof ports === 'object' && ports !== null ? ports : {};
  } catch {
    return {};
  }
}

function writePorts(file, ports) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(ports, null, 2)}\n`);
  renameSync(draft, file);
}
