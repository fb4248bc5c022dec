// Keeps what a benchmark printed as JSON, with the day and the machine, for docs/benchmarks.md:
// `npm run -s bench:peers -- --json | node bench/keep-result.mjs peers`, then `npm run generate`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { projectRoot } from '../tools/bootstrap/project-root.mjs';
import { main } from '../tools/main.mjs';
import { machine } from './measuring/machine.mjs';
import { sections } from './page/sections.mjs';

const folder = join(projectRoot, 'bench/results');

await main(async () => {
  const [name, ...remarks] = process.argv.slice(2);
  if (!(name in sections)) {
    const known = Object.keys(sections).join(', ');
    throw new Error(`expected the name of a result, one of ${known}, and any remarks on this run; got "${name ?? ''}"`);
  }
  const result = rounded(JSON.parse(await input()));
  const kept = { taken: new Date().toISOString().slice(0, 10), machine: machine(), remarks, result };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  writeFileSync(file, await format(JSON.stringify(kept), { parser: 'json', printWidth: 120 }));
});

async function input() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** No figure here means more than four digits. */
function rounded(value) {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(4));
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
}
