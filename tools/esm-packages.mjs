import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Names of the installed packages that are ES modules. Jest on Node 20 cannot `require` those, so it transforms them;
 * reading the list from disk keeps it true when dependencies change.
 */
export function esmOnlyPackages(root = 'node_modules') {
  const names = new Set();
  const visit = (folder) => {
    for (const name of packageFolders(folder)) {
      const at = join(folder, name);
      let manifest;
      try {
        manifest = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
      } catch {
        continue;
      }
      if (manifest.type === 'module') names.add(name);
      visit(join(at, 'node_modules'));
    }
  };
  visit(root);
  return [...names].sort();
}

function packageFolders(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    if (!entry.isDirectory() || entry.name.startsWith('.')) return [];
    if (!entry.name.startsWith('@')) return [entry.name];
    return readdirSync(join(folder, entry.name)).map((inner) => `${entry.name}/${inner}`);
  });
}
