import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes what a generator made; with `check` it writes nothing and only compares.
 * @returns {boolean} whether the file holds this text now
 */
export function keepGenerated(file, text, check) {
  if (readOrNothing(file) === text) return true;
  if (check) {
    process.stderr.write(`${file} is not what its source says: run "npm run generate" and commit the result\n`);
    return false;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** One row of a Markdown table: a pipe in a cell would end the cell. */
export function tableRow(cells) {
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}
