import tseslint from 'typescript-eslint';
import { pureLibraries } from './tools/lint/borders.mjs';
import { barmill } from './tools/lint/plugin.mjs';

const pureSources = pureLibraries.map((name) => `libs/${name}/src/**/*.ts`);
const purity = 'A pure library is given what it needs: take it as an argument.';

// A leading underscore marks what a signature or a type pattern demands and nobody needs.
const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_$', ignoreRestSiblings: true };

// Rules that need types are few and chosen: each costs a type check of the file it looks at.
const typed = {
  files: ['apps/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts'],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/await-thenable': 'error',
  },
};

const house = {
  files: ['**/*.ts'],
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': ['error', unused],
    // Nest modules are classes that only carry a decorator.
    '@typescript-eslint/no-extraneous-class': 'off',
  },
};

const borders = {
  files: ['apps/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
  plugins: { barmill },
  rules: { 'barmill/borders': 'error', 'barmill/file-name': 'error' },
};

const pure = {
  files: pureSources,
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      {
        checkGlobalObject: true,
        globals: [
          'process',
          'performance',
          'crypto',
          'fetch',
          'require',
          'console',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
        ].map((name) => ({ name, message: purity })),
      },
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: purity },
      { object: 'Math', property: 'random', message: purity },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `No clock here. ${purity}` },
      { selector: 'CallExpression[callee.name="Date"]', message: `No clock here. ${purity}` },
      { selector: 'AwaitExpression, FunctionDeclaration[async=true]', message: 'A pure library never waits.' },
    ],
  },
};

const scripts = {
  files: ['**/*.mjs'],
  rules: { '@typescript-eslint/no-unused-vars': ['error', unused] },
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.stack/',
      '**/.cache/',
      '**/coverage/',
      'libs/contracts/src/generated/',
      'clients/typescript/src/generated/',
      // AssemblyScript, whose compiler checks it.
      'libs/sweep/assembly/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  house,
  typed,
  borders,
  pure,
  scripts,
);
