import { join } from 'node:path';
import { projectRoot } from './bootstrap/project-root.mjs';

/** The built command line. */
export const commandLineProgram = join(projectRoot, 'dist/apps/cli/src/main.js');
