import { readFileSync } from 'node:fs';
import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { borderVerdict } from './border-verdict.mjs';
import { emptyNames } from './borders.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const declared = new Set(
  Object.keys(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).dependencies),
);
const pathInside = (context) => relative(root, context.filename).split(sep).join(posix.sep);

const onlyTypes = (node) => {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const named = node.specifiers ?? [];
  return named.length > 0 && named.every((one) => one.importKind === 'type' || one.exportKind === 'type');
};

/** Whether the file itself declares the name, so that it is not the one Node gives. */
function isDeclared(name, scope) {
  for (let at = scope; at !== null; at = at.upper) {
    if ((at.set.get(name)?.defs.length ?? 0) > 0) return true;
  }
  return false;
}

/** Holds every import against the table in borders.mjs. */
const bordersRule = {
  meta: { type: 'problem', schema: [], messages: { border: '{{reason}}' } },
  create(context) {
    const file = pathInside(context);
    const check = (source, typeOnly) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = borderVerdict({ file, specifier: source.value, typeOnly, declared });
      if (reason !== undefined) context.report({ node: source, messageId: 'border', data: { reason } });
    };
    return {
      ImportDeclaration: (node) => check(node.source, onlyTypes(node)),
      ExportAllDeclaration: (node) => check(node.source, onlyTypes(node)),
      ExportNamedDeclaration: (node) => check(node.source, onlyTypes(node)),
      ImportExpression: (node) => check(node.source, false),
      TSImportType: (node) => check(node.source ?? node.argument?.literal, true),
      TSExternalModuleReference: (node) => check(node.expression, false),
      'CallExpression[callee.name="require"]': (node) => {
        if (!isDeclared('require', context.sourceCode.getScope(node))) check(node.arguments[0], false);
      },
      'CallExpression[callee.object.name="require"][callee.property.name="resolve"]': (node) => {
        if (!isDeclared('require', context.sourceCode.getScope(node))) check(node.arguments[0], false);
      },
    };
  },
};

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** File and folder names say what is inside, in kebab case. */
const fileNameRule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      empty: '"{{name}}" says nothing about what is inside: name the one concept.',
      kebab: '"{{name}}" is not in kebab case.',
    },
  },
  create(context) {
    return {
      Program(node) {
        for (const part of pathInside(context).split('/')) {
          const name = part.split('.')[0];
          if (emptyNames.includes(name)) context.report({ node, messageId: 'empty', data: { name: part } });
          else if (!kebabCase.test(part)) context.report({ node, messageId: 'kebab', data: { name: part } });
        }
      },
    };
  },
};

export const barmill = {
  meta: { name: 'barmill' },
  rules: { borders: bordersRule, 'file-name': fileNameRule },
};
