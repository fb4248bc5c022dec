// Writes the types of the TypeScript client from docs/openapi.json; --check only compares.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { keepGenerated } from './generated-file.mjs';

const document = './docs/openapi.json';
const target = 'clients/typescript/src/generated';
const isCheck = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'barmill-client-'));
try {
  await createClient({
    input: document,
    output: folder,
    plugins: ['@hey-api/typescript'],
    logs: { level: 'silent', file: false },
  });
  const types = readFileSync(join(folder, 'types.gen.ts'), 'utf8');
  const kept = [
    keepGenerated(`${target}/resources.ts`, types, isCheck),
    keepGenerated(`${target}/operations.ts`, operations(types), isCheck),
  ];
  if (kept.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every operation by its method and path: what it takes and what it answers. */
function operations(types) {
  const { paths } = JSON.parse(readFileSync(document, 'utf8'));
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => {
      const name = operationId.replace(/(?:^|_)(.)/g, (_, letter) => letter.toUpperCase());
      if (!types.includes(`export type ${name}Data `)) throw new Error(`the generator has no type ${name}Data`);
      return { key: `${method.toUpperCase()} ${path}`, name };
    }),
  );
  return [
    '// This file is generated from docs/openapi.json.',
    "import type * as resources from './resources.ts';",
    '',
    'type Answer<Responses> = Responses[keyof Responses];',
    '',
    '/** Operations of the API: what each takes, and what it answers. */',
    'export interface Operations {',
    ...rows.map(
      ({ key, name }) => `  '${key}': { takes: resources.${name}Data; answers: Answer<resources.${name}Responses> };`,
    ),
    '}',
    '',
  ].join('\n');
}
