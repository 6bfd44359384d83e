import tseslint from 'typescript-eslint';
import { houseRules } from './tools/lint/house-rules.mjs';

const specs = [
  '**/*.{spec,db-spec,component-spec,nats-spec,e2e-spec,browser-spec}.{ts,tsx}',
  'libs/*/test/**',
  'apps/*/test/**',
  'e2e/**',
  'libs/testing/**',
];
const configFiles = ['*.config.{js,mjs,ts}', '**/vite.config.ts', 'tools/jest/**'];

const budgets = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'house/constructor-budget': ['error', { max: 5 }],
};

const coreRules = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-async-promise-executor': 'error',
  'no-cond-assign': 'error',
  'no-constant-binary-expression': 'error',
  'no-control-regex': 'error',
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-empty': 'error',
  'no-loss-of-precision': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'use-isnan': 'error',
  // A default export has no name of its own: every importer invents one, and a search finds none of them.
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
  ],
};

const typedRules = {
  'house/injected-types-are-values': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  // A DTO is a class only so that OpenAPI can describe it: a plain object of its shape is one.
  '@typescript-eslint/no-misused-spread': 'off',
  // Its fix would break the build: the argument is needed where the default is not what is meant.
  '@typescript-eslint/no-unnecessary-type-arguments': 'off',
  // Takes an options object for an instance of the class that declares it.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  // Of its first 8 hits, 4 were a shutdown flag read again after an await and 4 a check of input behind a cast:
  // it trusts the declared type in both places, and would have us remove checks that do work at run time.
  '@typescript-eslint/no-unnecessary-condition': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // Use cases and handlers promise a result by contract, also those that happen not to wait today.
  '@typescript-eslint/require-await': 'off',
};

const webRules = {
  // react-intl's and the router's hooks hand out functions that are made to be taken apart.
  '@typescript-eslint/unbound-method': 'off',
  '@typescript-eslint/only-throw-error': [
    'error',
    { allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }] },
  ],
};

const looserInSpecs = {
  'max-lines-per-function': 'off',
  // Supertest bodies and thrown values are `any` and `unknown`: the assertion itself is the check.
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
  '@typescript-eslint/no-unsafe-return': 'off',
  '@typescript-eslint/no-unsafe-call': 'off',
  '@typescript-eslint/no-non-null-assertion': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

const typedProject = (files, project) => ({
  files,
  languageOptions: {
    parserOptions: { projectService: false, project, tsconfigRootDir: import.meta.dirname },
  },
});

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '.zwerm/**',
      'test-output/**',
      'docs/generated/**',
      'apps/web/src/api/**/*.d.ts',
      'tools/fixtures/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    plugins: { house: houseRules },
    rules: { ...coreRules, ...budgets },
  },
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strictTypeChecked], rules: typedRules },
  typedProject(['{libs,apps}/**/*.ts', 'tools/**/*.ts', '{e2e,bench}/**/*.ts'], ['./tsconfig.tools.json']),
  typedProject(['apps/web/**/*.{ts,tsx}'], ['./apps/web/tsconfig.json']),
  typedProject(['tools/fixtures/lint/**/*.ts'], ['./tools/fixtures/lint/tsconfig.json']),
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], rules: webRules },
  {
    files: ['{libs,apps}/*/src/**/*.ts'],
    ignores: ['apps/{cli,suite}/**'],
    rules: { 'no-console': 'error' },
  },
  { files: ['**/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: specs, rules: looserInSpecs },
  { files: configFiles, rules: { 'no-restricted-exports': 'off' } },
);
