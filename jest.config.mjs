// Our own code is compiled to CommonJS (docs/adr/0002-jest-in-commonjs.md); packages load as they are, once per worker
// (docs/adr/0066-packages-load-once-in-tests.md).
const swcNode = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};
const swcWeb = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};
const node = {
  testEnvironment: '<rootDir>/tools/jest/one-realm.cjs',
  runtime: '<rootDir>/tools/jest/packages-once.cjs',
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swcNode] },
  moduleNameMapper: {
    '^@zwerm/(domain|contracts|ranking|platform|testing)/(.*)$': '<rootDir>/libs/$1/src/$2.ts',
    '^@zwerm/([a-z]+)/(.*)$': '<rootDir>/apps/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};
const withDatabase = {
  ...node,
  globalSetup: '<rootDir>/tools/jest/database-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest/database-teardown.mjs',
};
// Kinds of tests whose program this machine lacks (tools/run/test.mjs lists them as not run).
const leftOut = (process.env.ZWERM_TESTS_LEFT_OUT ?? '').split(',');
const kinds = (...wanted) => `@(${wanted.filter((kind) => !leftOut.includes(kind)).join('|')})`;

export default {
  // Several suites share two cores: what only has to hold in the end may take its time.
  testTimeout: 20_000,
  testSequencer: '<rootDir>/tools/jest/slowest-first.cjs',
  projects: [
    {
      ...node,
      displayName: 'small',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/apps/web/'],
    },
    {
      displayName: 'web',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/apps/web/src/**/*.spec.{ts,tsx}'],
      setupFiles: ['<rootDir>/apps/web/test-setup.cjs'],
      transform: { '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', swcWeb] },
      transformIgnorePatterns: [
        '/node_modules/(?!(openapi-fetch|@formatjs|react-intl|intl-messageformat|@tanstack)/)',
      ],
      moduleNameMapper: { '\\.css$': '<rootDir>/apps/web/test-css.cjs', '^(\\.{1,2}/.*)\\.js$': '$1' },
    },
    { ...withDatabase, displayName: 'db', testMatch: ['<rootDir>/{apps,libs}/**/src/**/*.db-spec.ts'] },
    {
      ...withDatabase,
      displayName: 'component',
      testMatch: [`<rootDir>/{apps,libs}/*/test/**/*.${kinds('component', 'nats')}-spec.ts`],
    },
    {
      ...withDatabase,
      displayName: 'e2e',
      testMatch: [`<rootDir>/e2e/**/*.${kinds('e2e', 'nats', 'browser')}-spec.ts`],
    },
  ],
};
