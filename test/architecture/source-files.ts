import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(__dirname, '..', '..');

const skipped = new Set(['node_modules', 'dist', 'generated', 'coverage', '.stack', '.cache', '.git']);

/** Paths of all files under the given folders, from the root, with `/`; nothing installed, built or generated. */
export function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) => walk(join(root, folder))).sort();
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return [relative(root, path).split(sep).join('/')];
  });
}
