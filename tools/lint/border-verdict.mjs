import { borders, pureLibraries, reservedPackages, threadBorder, threadFiles } from './borders.mjs';
import { moduleReference, roleOf, zoneOf } from './module-reference.mjs';

/**
 * Why `file` may not import `specifier`, as a sentence, or undefined where it may.
 * `typeOnly` imports are erased by the compiler; `declared` are the names under `dependencies` of package.json.
 */
export function borderVerdict({ file, specifier, typeOnly, declared }) {
  const from = { file, zone: zoneOf(file), role: roleOf(file), typeOnly, declared };
  const target = moduleReference(specifier, file);
  if (target.kind === 'relative') return relativeVerdict(from, target);
  if (threadFiles.test(file) && !typeOnly) return threadVerdict(target);
  if (target.kind === 'library') return libraryVerdict(from, target);
  return packageVerdict(from, target);
}

function relativeVerdict(from, target) {
  const threadNeeds = threadFiles.test(from.file) && !from.typeOnly && !threadFiles.test(`${target.path}.ts`);
  if (threadNeeds) {
    return 'A worker thread imports pure libraries, node:worker_threads and other *.thread files only.';
  }
  if (target.zone === from.zone) return undefined;
  if (target.zone.startsWith('libs/')) {
    return `Import ${target.zone} by its entry, @barmill/${target.zone.slice('libs/'.length)}, not by a path into its folder.`;
  }
  if (!target.zone.startsWith('apps/')) return leavesRepositoryPart(from, target);
  if (from.zone.startsWith('apps/')) return `Apps never import apps: ${from.zone} imports ${target.zone}.`;
  if (from.zone.startsWith('libs/')) return `Libraries never import apps: ${from.zone} imports ${target.zone}.`;
  return undefined;
}

function leavesRepositoryPart(from, target) {
  if (from.role === 'test') return undefined;
  return `${from.zone} may not leave its folder: ${target.path} is not part of what is shipped.`;
}

function threadVerdict(target) {
  if (target.kind === 'library' && target.inner === '' && threadBorder.libraries.includes(target.name))
    return undefined;
  if (target.kind === 'package' && threadBorder.packages.includes(target.name)) return undefined;
  return 'A worker thread imports pure libraries, node:worker_threads and other *.thread files only.';
}

function libraryVerdict(from, target) {
  const library = `@barmill/${target.name}`;
  const row = borders[from.zone];
  if (!(`libs/${target.name}` in borders)) return `${library} has no row in tools/lint/borders.mjs.`;
  if (target.inner !== '') return `Import a library by its entry: ${library}, not ${library}/${target.inner}.`;
  if (row === undefined) return rowlessVerdict(from);
  if (from.zone === `libs/${target.name}`) {
    return from.role === 'test' ? undefined : 'A library imports its own neighbors by their files, not by its entry.';
  }
  if (target.name === 'testing') {
    return from.role === 'test' ? undefined : '@barmill/testing is for *.spec.ts files and test/ only.';
  }
  if (row.libraries.includes(target.name)) return undefined;
  if (row.typesOf?.includes(target.name)) {
    return from.typeOnly || from.role === 'test' ? undefined : `${from.zone} may import types only from ${library}.`;
  }
  // The input of a test may be built with any pure library: nothing of it is shipped.
  const builds = from.role === 'test' && from.zone.startsWith('libs/') && pureLibraries.includes(target.name);
  return builds ? undefined : `${from.zone} may not import ${library} (tools/lint/borders.mjs).`;
}

function rowlessVerdict(from) {
  const needsRow = from.zone.startsWith('apps/') || from.zone.startsWith('libs/');
  return needsRow ? `${from.zone} has no row in tools/lint/borders.mjs.` : undefined;
}

function packageVerdict(from, target) {
  const { name } = target;
  const row = borders[from.zone];
  if (row === undefined) return rowlessVerdict(from);
  const owners = reservedPackages[name];
  if (owners !== undefined && !owners.includes(from.zone)) {
    if (!row.packageTypes?.includes(name)) return `Only ${owners.join(', ')} may import ${name}.`;
    return from.typeOnly ? undefined : `Only the types of ${name} may be imported by ${from.zone}.`;
  }
  if (from.role === 'test') return undefined;
  if (row.packages !== undefined) {
    return row.packages.includes(name) ? undefined : `${from.zone} may not import ${name} (tools/lint/borders.mjs).`;
  }
  if (name.startsWith('node:') || from.typeOnly || from.declared.has(name)) return undefined;
  return `${name} is not a dependency in package.json, so it is missing where Barmill is deployed.`;
}
