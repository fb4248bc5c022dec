// Makes everything again that is made from something else: `npm run generate`. With --check it changes nothing and fails
// where a file differs.
import { spawnSync } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';

// The types and the kernel come before the build, the pages after it: they are written from what the build says.
run('tools/generate/write-contract-types.mjs');
run('tools/generate/write-sweep-kernel.mjs');
await bootstrap();
run('tools/generate/write-metrics-page.mjs');
run('tools/generate/write-instruments-page.mjs');
run('tools/generate/write-settings-tables.mjs');
run('tools/generate/write-openapi.mjs');
run('tools/generate/write-operation-tables.mjs');
run('tools/generate/write-client-types.mjs');
run('tools/generate/write-benchmarks-page.mjs');

function run(generator) {
  const { status } = spawnSync(process.execPath, [generator, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
