import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A library of this project as the services run it: built, in `dist`. */
export function builtLibrary(root, name) {
  const entry = join(root, 'dist/libs', name, 'src/index.js');
  return createRequire(entry)(entry);
}
