// Reads texts that are nested ever deeper, in a process of their own: what runs out of stack there may end it without an error.
import { join } from 'node:path';
import { projectRoot } from '../../../tools/bootstrap/project-root.mjs';
import { requireSource } from '../../../tools/test/typescript-source.mjs';

const { DocumentTextError, parseDocumentText } = requireSource(join(projectRoot, 'libs/contracts/src/index.ts'));
const shapes = {
  lists: (n) => '['.repeat(n) + ']'.repeat(n),
  open: (n) => '['.repeat(n),
  objects: (n) => '{"a": '.repeat(n) + '1' + '}'.repeat(n),
  plainObjects: (n) => '{a: '.repeat(n) + '1' + '}'.repeat(n),
  pairs: (n) => '[a: '.repeat(n) + ']'.repeat(n),
  dashes: (n) => `${'- '.repeat(n)}1`,
  keys: (n) => '? '.repeat(n),
  tags: (n) => '!!seq ['.repeat(n) + ']'.repeat(n),
  indented: (n) => Array.from({ length: Math.min(n, 700) }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
};
const outcomes = { read: 0, refused: 0 };
for (const shape of Object.values(shapes)) {
  for (let depth = 25; depth <= 4_000; depth += 25) {
    for (const format of ['yaml', 'json']) outcomes[outcomeOf(shape(depth), format)]++;
  }
}
process.stdout.write(JSON.stringify(outcomes));

function outcomeOf(text, format) {
  try {
    parseDocumentText(text, format);
    return 'read';
  } catch (error) {
    if (error instanceof DocumentTextError) return 'refused';
    throw error;
  }
}
