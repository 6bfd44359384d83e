// The direction of imports. Every rule has a fixture in tools/fixtures/boundaries that must fail
// (tools/checks-can-fail.spec.ts). Back-references ($1) guard a new service from its first file.
const TESTS = '\\.(spec|db-spec|component-spec|e2e-spec)\\.tsx?$|^(apps|libs)/[^/]+/test/';
const FRAMEWORK = 'node_modules/(@nestjs|typeorm|fastify|@fastify|pg|@nats-io|rxjs|prom-client|pino)(/|$)';
const TRANSPORT =
  'node_modules/(@nestjs/(microservices|platform-fastify|swagger)|fastify|@fastify|@nats-io|rxjs)(/|$)';
const COMPOSERS = '^apps/(suite|cli)/';
const SERVICE_LAYER = (layer) => `^apps/[^/]+/src/(.+/|)${layer}/`;
const OWN_OR_LIBS = '^apps/$1/';

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const betweenPackages = [
  error(
    'services-share-only-libs',
    'A service keeps the copy it needs and listens to events; it never reaches into another service.',
    { path: '^apps/([^/]+)/', pathNot: [COMPOSERS, '^apps/web/'] },
    { path: '^apps/', pathNot: [OWN_OR_LIBS, COMPOSERS] },
  ),
  error(
    'nobody-imports-suite-or-cli',
    'suite and cli compose the services; whatever they offer to others belongs in a lib.',
    { path: '^apps/([^/]+)/' },
    { path: COMPOSERS, pathNot: OWN_OR_LIBS },
  ),
  error(
    'suite-and-cli-respect-persistence',
    'Operators and importers go through the same use cases as people; tables stay private to their service.',
    { path: '^apps/(suite|cli)/' },
    { path: SERVICE_LAYER('persistence'), pathNot: OWN_OR_LIBS },
  ),
  error(
    'web-imports-only-its-generated-client',
    'The browser knows the server by its published contract only (apps/web/src/api).',
    { path: '^apps/web/' },
    { path: '^(libs|apps)/', pathNot: '^apps/web/' },
  ),
  error(
    'libs-never-import-apps',
    'Libraries are below the services.',
    { path: '^libs/' },
    { path: '^apps/' },
  ),
  error(
    'domain-lib-depends-on-nothing',
    'Everything rests on libs/domain, so it rests on nothing: no other lib, no package, no Node module.',
    { path: '^libs/domain/src/', pathNot: TESTS },
    { pathNot: '^libs/(domain|[^/]+/test)/', path: '.' },
  ),
  error(
    'contracts-imports-only-domain',
    'The published language is readable without knowing how it is stored or sent.',
    { path: '^libs/contracts/', pathNot: TESTS },
    { path: ['^libs/(?!contracts/|domain/)', FRAMEWORK] },
  ),
  error(
    'ranking-is-mathematics',
    'A ranking can be recomputed by anybody from a file: no I/O, no framework. Hashing is arithmetic.',
    { path: '^libs/ranking/src/', pathNot: TESTS },
    { pathNot: ['^libs/(ranking|domain)/', '^(node:)?crypto$', 'node_modules/canonicalize/'], path: '.' },
  ),
  error(
    'platform-knows-no-feature',
    'Plumbing serves every service, so it knows none of their subjects.',
    { path: '^libs/platform/', pathNot: TESTS },
    { path: '^libs/(?!platform/|contracts/|domain/)' },
  ),
  error(
    'testing-lib-only-in-tests',
    'What makes tests easy (fixed clocks, throw-away databases) must not reach production.',
    { path: '^(apps|libs)/', pathNot: ['^libs/testing/', TESTS] },
    { path: '^libs/testing/' },
  ),
  error(
    'production-imports-no-spec',
    'A spec is not part of the product.',
    { path: '^(apps|libs)/', pathNot: TESTS },
    { path: '\\.(spec|db-spec|component-spec|e2e-spec)\\.tsx?$' },
  ),
];

const insideService = [
  error(
    'domain-folders-are-pure',
    'domain/ holds rules that protect something: readable and testable without framework, database or bus.',
    { path: SERVICE_LAYER('domain'), pathNot: TESTS },
    { path: '.', pathNot: [SERVICE_LAYER('domain'), '^libs/(domain|ranking)/'] },
  ),
  error(
    'persistence-knows-only-domain',
    'Storage serves the use cases; it does not start them.',
    { path: SERVICE_LAYER('persistence'), pathNot: TESTS },
    { path: SERVICE_LAYER('(http|events|use-cases)') },
  ),
  error(
    'use-cases-know-no-transport',
    'One thing a person can do, whether asked over HTTP, by an event or on the command line.',
    { path: SERVICE_LAYER('use-cases'), pathNot: TESTS },
    { path: [SERVICE_LAYER('(http|events)'), TRANSPORT] },
  ),
  error(
    'use-cases-do-not-call-each-other',
    'A rule that two use cases share belongs in domain/, a query they share in persistence/.',
    { path: '^(apps/[^/]+/src/(?:.+/|)use-cases)/[^/]+$', pathNot: TESTS },
    { path: SERVICE_LAYER('use-cases') },
  ),
  error(
    'edges-go-through-use-cases',
    'http and events parse and permit, then make one call: a query hidden here has no test of its own.',
    { path: SERVICE_LAYER('(http|events)'), pathNot: TESTS },
    { path: SERVICE_LAYER('persistence') },
  ),
  error(
    'http-and-events-are-strangers',
    'Two doors of one house: both lead to use cases, neither to the other.',
    { path: '^apps/[^/]+/src/(?:.+/|)(http|events)/', pathNot: TESTS },
    { path: SERVICE_LAYER('(http|events)'), pathNot: '/$1/' },
  ),
];

const everywhere = [
  error('no-cycles', 'Two files that need each other are one file, or miss a third.', {}, { circular: true }),
  error(
    'no-orphans',
    'A file nobody imports is forgotten or unfinished. Entries that a runner finds by name are exempt.',
    {
      orphan: true,
      pathNot: [
        '\\.d\\.ts$',
        '/main\\.tsx?$',
        '/migrations/',
        TESTS,
        '\\.config\\.[cm]?[jt]s$',
        '^apps/web/(test-|public/|src/api/)',
        '^apps/[^/]+/bin/',
      ],
    },
    {},
  ),
  error(
    'imports-resolve',
    'An import that the tools cannot follow is one that no other rule can guard.',
    { path: '^(apps|libs)/' },
    { couldNotResolve: true },
  ),
];

module.exports = {
  forbidden: [...betweenPackages, ...insideService, ...everywhere],
  options: {
    tsConfig: { fileName: 'tsconfig.tools.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^apps/web/(?!src|test)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
