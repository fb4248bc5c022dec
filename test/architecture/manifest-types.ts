import { join } from 'node:path';
import ts from 'typescript';
import type { Manifest } from './kustomize';

const operators = ['rabbitmq.com/v1beta1', 'postgresql.cnpg.io/v1'];

function typesOf({ apiVersion }: Manifest): string {
  if (operators.includes(apiVersion)) return './operator-resources.js';
  return `${apiVersion.startsWith('keda.sh/') ? '@kubernetes-models/keda' : 'kubernetes-models'}/${apiVersion}`;
}

/**
 * Compares manifests with the TypeScript types of their kinds: one line for each field that the kind does not have or
 * that is of another type. The schemas let unknown fields pass, and so does a cluster unless it is asked to be strict.
 */
export function typeErrors(manifests: readonly Manifest[]): string[] {
  const lines = manifests.map(
    (one, index) => `export const manifest${index}: import('${typesOf(one)}').I${one.kind} = ${JSON.stringify(one)};`,
  );
  return compile(lines.join('\n')).map((diagnostic) => {
    const line = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
    const { kind, metadata } = manifests[line];
    return `${kind} ${metadata.name}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')}`;
  });
}

function compile(text: string): readonly ts.Diagnostic[] {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const name = join(__dirname, 'manifests.mts');
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  host.getSourceFile = (file, ...rest) =>
    file === name
      ? ts.createSourceFile(name, text, options.target ?? ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, file, ...rest);
  const program = ts.createProgram([name], options, host);
  return program.getSemanticDiagnostics(program.getSourceFile(name));
}
