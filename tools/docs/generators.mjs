import path from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { attacksPage } from './attacks.mjs';
import { mapOf } from './map.mjs';
import { asyncApi, eventsPage } from './published-language.mjs';
import { configurationPage, envExample, errorsPage, permissionsPage } from './reference-pages.mjs';
import { runningServices } from './running-services.mjs';
import { worksCouncilSheet } from './works-council.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const services = async () => (await runningServices()).services;

async function openApi() {
  const { get } = await runningServices();
  return JSON.parse(await get('/api/openapi.json'));
}

async function settings() {
  const { suiteSettings } = await import('../../apps/suite/dist/suite.settings.js');
  const { cliSettings } = await import('../../apps/cli/dist/cli.settings.js');
  const { gatewaySettings } = await import('../../apps/gateway/dist/gateway.settings.js');
  const { serviceSettings } = await import('../../libs/platform/dist/config/service-settings.js');
  return [
    { title: 'The suite (`npm start`)', schema: suiteSettings },
    { title: 'Every service as a process of its own', schema: serviceSettings },
    { title: 'The gateway, in addition', schema: gatewaySettings },
    { title: 'The command `zwerm`', schema: cliSettings },
  ];
}

const definitions = async () => (await services()).map(({ definition }) => definition);
const sheets = [
  ['works-council', 'en'],
  ['ondernemingsraad', 'nl'],
].flatMap(([name, language]) =>
  // The app links to the same words as a file of its own.
  [`docs/generated/${name}.md`, `apps/web/public/${name}.txt`].map((file) => ({
    file,
    generate: async () => worksCouncilSheet(await definitions(), language),
  })),
);

/** Everything that is written by `npm run docs:generate`; `file` is relative to the repository. */
export const generators = [
  { file: 'docs/generated/map.md', generate: async () => mapOf(root) },
  { file: 'docs/generated/events.md', generate: async () => eventsPage(await services()) },
  { file: 'docs/generated/asyncapi.json', generate: async () => asyncApi(await services()) },
  { file: 'docs/generated/errors.md', generate: async () => errorsPage() },
  { file: 'docs/generated/permissions.md', generate: async () => permissionsPage() },
  { file: 'docs/generated/configuration.md', generate: async () => configurationPage(await settings()) },
  { file: 'docs/generated/openapi.json', generate: async () => JSON.stringify(await openApi(), null, 2) },
  ...sheets,
  { file: 'docs/guide/attacks.md', generate: async () => attacksPage(root) },
  { file: '.env.example', generate: async () => envExample((await settings())[0].schema) },
  {
    file: 'apps/web/src/api/schema.d.ts',
    generate: async () => astToString(await openapiTypescript(await openApi())),
  },
];

/** Files in docs/generated that a measurement writes: they differ from run to run, so nobody compares them. */
export const measured = ['bench', 'faults', 'quality', 'replay'].map((name) => `docs/generated/${name}.md`);
