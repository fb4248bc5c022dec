import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './bootstrap/project-root.mjs';

const highestPort = 65_535;

/** Number of engine processes that suits this machine: each has several worker threads. */
export function defaultEngines() {
  return availableParallelism() >= 4 ? 2 : 1;
}

/**
 * What `npm start` and `npm run demo` start: the stack of this checkout, with the servers of one's own that the
 * environment names.
 * @param {{ engines?: string, port?: string }} options as they were given on the command line
 */
export function localStackOptions({ engines, port } = {}) {
  return {
    root: projectRoot,
    stackDir: join(projectRoot, '.stack'),
    engines: engines === undefined ? defaultEngines() : wholeNumber('--engines', engines, 1, 64),
    apiPort: port === undefined ? 4080 : wholeNumber('--port', port, 1, highestPort),
    databaseUrl: process.env.DATABASE_URL || undefined,
    rabbitmqUrl: process.env.RABBITMQ_URL || undefined,
  };
}

function wholeNumber(name, text, lowest, highest) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= lowest && value <= highest) return value;
  throw new Error(`${name}: expected a whole number from ${lowest} to ${highest}, got "${text}"`);
}
