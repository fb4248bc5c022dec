import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesUnder, root } from './source-files';

const client = join(root, 'clients/typescript/src/index.ts');
const options: ts.CompilerOptions = {
  ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, types: [] },
  ...{ target: ts.ScriptTarget.ES2022, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'] },
  ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  paths: { 'barmill-client': [client] },
};

/** Each TypeScript block of the pages as a module of its own, with what the pages say is there. */
function snippetsOf(pages: readonly string[]): Map<string, string> {
  const modules = new Map<string, string>();
  for (const page of pages) {
    const blocks = readFileSync(join(root, page), 'utf8').matchAll(/^```ts\n([^]*?)^```$/gm);
    for (const [at, [, block]] of [...blocks].entries()) {
      const given = block.includes('new BarmillClient')
        ? 'declare const url: string, key: string;'
        : "import type { BarmillClient } from 'barmill-client'; declare const client: BarmillClient;";
      modules.set(join(root, `${page}.${at}.mts`), `${given}\n${block}`);
    }
  }
  return modules;
}

function faultsOf(modules: ReadonlyMap<string, string>): string[] {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.readFile = (file) => modules.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = modules.get(file);
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

it('what the pages print in TypeScript fits the types of the client', () => {
  const pages = filesUnder('docs/reference').filter((file) => file.endsWith('.md'));
  const modules = snippetsOf(pages);
  expect(modules.size).toBeGreaterThan(15);
  expect(faultsOf(modules)).toEqual([]);
});
