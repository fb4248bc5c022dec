// Everything that can be said about the sources without running them, side by side: `npm run check`.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { projectRoot } from './bootstrap/project-root.mjs';
import { main } from './main.mjs';

const inModules = (path) => join(projectRoot, 'node_modules', path);
const checks = [
  {
    name: 'types',
    args: [
      inModules('typescript/bin/tsc'),
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      '.cache/types.tsbuildinfo',
    ],
  },
  {
    name: 'lint',
    args: [inModules('eslint/bin/eslint.js'), '.', '--max-warnings=0', '--cache', '--cache-location', '.cache/eslint/'],
  },
  {
    name: 'format',
    args: [
      ...[inModules('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn'],
      ...['--cache', '--cache-location', '.cache/prettier'],
    ],
  },
  { name: 'generated', args: [join(projectRoot, 'tools/generate.mjs'), '--check'] },
  { name: 'api', args: [join(projectRoot, 'tools/check-api.mjs')] },
];

await main(async () => {
  await bootstrap();
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const results = await Promise.all(checks.map(run));
  return results.every((passed) => passed) ? 0 : 1;
});

async function run({ name, args }) {
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => output.push(bytes));
  const code = await new Promise((done, failed) => child.once('close', done).once('error', failed));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.padStart(5)} s\n`);
  if (code !== 0) process.stdout.write(`${Buffer.concat(output).toString().trimEnd()}\n`);
  return code === 0;
}
