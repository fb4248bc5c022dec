import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these tools belong to. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
