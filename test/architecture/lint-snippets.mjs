// Lints the snippets on stdin, [{ file, text, typed }], with eslint.config.mjs and prints [[{ rule, message }]]. A process of
// its own, because Jest's module loader cannot load ESLint's flat configuration.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The rules that need types only work on files of the TypeScript project; an invented file is linted without them.
const untyped = new ESLint({ overrideConfig: { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked } });
const typed = new ESLint();

const findings = [];
for (const snippet of JSON.parse(await text(process.stdin))) {
  const eslint = snippet.typed ? typed : untyped;
  const [result] = await eslint.lintText(snippet.text, { filePath: snippet.file });
  findings.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
console.log(JSON.stringify(findings));
