// Writes the tables of operations of docs/reference/api from docs/openapi.json; --check only compares.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bootstrap/project-root.mjs';
import { resourceOf } from './api-resource.mjs';
import { keepGenerated, tableRow } from './generated-file.mjs';

const folder = join(projectRoot, 'docs/reference/api');
const document = JSON.parse(readFileSync(join(projectRoot, 'docs/openapi.json'), 'utf8'));
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);

for (const name of readdirSync(folder).filter((file) => file !== 'README.md')) {
  const file = join(folder, name);
  const page = readFileSync(file, 'utf8');
  const mark = /(<!-- operations -->\n)[^]*?(<!-- end -->)/;
  if (!mark.test(page)) throw new Error(`${file} has no place for its operations`);
  const own = operations.filter(({ path }) => `${resourceOf(path)}.md` === name);
  const written = page.replace(mark, (_, begin, end) => `${begin}\n${tableOf(own)}\n\n${end}`);
  if (!keepGenerated(file, written, process.argv.includes('--check'))) process.exitCode = 1;
}

function tableOf(own) {
  return [
    tableRow(['operation', 'scope', 'does']),
    tableRow(['---', '---', '---']),
    ...own.map(({ method, path, operation }) =>
      tableRow([`\`${method} ${path}\``, scopeOf(operation), operation.summary]),
    ),
  ].join('\n');
}

function scopeOf({ security }) {
  return security.flatMap((one) => Object.values(one).flat()).join(', ');
}
