#!/usr/bin/env node
// The command line: `npm run barmill -- …`. It finds the local stack's address and key by itself.
import { bootstrap } from './bootstrap.mjs';
import { commandLineProgram } from './command-line-program.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { runInForeground } from './foreground.mjs';
import { main } from './main.mjs';
import { readConnection } from './stack/connection.mjs';
import { join } from 'node:path';

await main(async () => {
  await bootstrap();
  const { api, key } = readConnection(join(projectRoot, '.stack'));
  const env = {
    ...process.env,
    BARMILL_URL: process.env.BARMILL_URL || api,
    // The local key belongs to the local stack alone.
    BARMILL_KEY: process.env.BARMILL_KEY || (process.env.BARMILL_URL ? undefined : key),
  };
  // npm runs its scripts in the project's folder; paths are meant from where the user stands.
  const cwd = process.env.npm_lifecycle_event === 'barmill' ? process.env.INIT_CWD : undefined;
  return runInForeground(process.execPath, [commandLineProgram, ...process.argv.slice(2)], { cwd, env });
});
