import { posix } from 'node:path';
import ts from 'typescript';

/** From each file to the files that it loads when it runs. */
export type ImportGraph = Map<string, string[]>;

/**
 * Reads the import graph of TypeScript sources, given as path → text. An import of types alone is no edge: the compiler
 * erases it, so it loads nothing. `@barmill/x` leads to the entry of that library.
 */
export function importGraph(sources: ReadonlyMap<string, string>): ImportGraph {
  return new Map(
    [...sources].map(([file, text]) => {
      const targets = loadedModules(text).map((specifier) => resolve(specifier, file, sources));
      return [file, targets.filter((target) => target !== undefined)];
    }),
  );
}

function loadedModules(text: string): string[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ESNext);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    return specifier !== undefined && ts.isStringLiteral(specifier) && !erased(statement) ? [specifier.text] : [];
  });
}

function erased(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) {
    const named = statement.exportClause;
    if (statement.isTypeOnly || named === undefined || !ts.isNamedExports(named)) return statement.isTypeOnly;
    return named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly);
  }
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((one) => one.isTypeOnly);
}

function resolve(specifier: string, file: string, sources: ReadonlyMap<string, string>): string | undefined {
  const library = /^@barmill\/([^/]+)$/.exec(specifier)?.[1];
  const base = library === undefined ? posix.join(posix.dirname(file), specifier) : `libs/${library}/src/index`;
  if (library === undefined && !specifier.startsWith('.')) return undefined;
  return [`${base}.ts`, base.replace(/\.js$/, '.ts'), `${base}/index.ts`].find((path) => sources.has(path));
}

/** The first cycle found, as the files on it with the first repeated at the end; undefined where there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
