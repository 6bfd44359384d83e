import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import type { Browser } from 'playwright-core';
import { ApiClient, eventually } from './api-client.js';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { scriptsInTexts } from './attacks/scripts-in-texts.js';
import { arrive, openBrowser, untilLoaded } from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(300_000);

const login = { email: 'owner@polderlicht.example', password: 'correct horse battery staple' };
const all = scriptsInTexts.join(' ');
const inHours = (hours: number): string =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

/** A63: whatever people write, wherever it is shown, no script of theirs runs and the policy has nothing to block. */
describe('scripts in what people write (A63)', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let browser: Browser;
  let owner: ApiClient;
  let challenge: string;
  let ideas: string[];
  let group: string;
  let person: string;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    browser = await openBrowser();
    await onePersonPerRole(suite);
    owner = await signIn(suite.url, 'owner');
  });
  afterAll(async () => {
    await browser?.close();
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  it('are taken as the texts they are', async () => {
    const domain = await owner.ok('POST', '/domains', {
      name: { nl: scriptsInTexts[0], en: scriptsInTexts[1] },
      goal: { nl: all.slice(0, 280), en: all.slice(0, 280) },
    });
    ({ id: group } = await owner.ok('POST', '/groups', {
      name: scriptsInTexts[0],
      purpose: all.slice(0, 400),
    }));
    await owner.ok('POST', '/units', { name: scriptsInTexts[3] });
    ({ id: person } = await owner.ok('POST', '/people', {
      displayName: all.slice(0, 120),
      email: 'hostile@polderlicht.example',
      password: login.password,
      kind: 'employee',
      language: 'nl',
    }));
    ({ id: challenge } = await owner.ok('POST', '/challenges', {
      domainId: domain.id,
      title: all.slice(0, 120),
      question: all.slice(0, 300),
      language: 'nl',
      method: 'consent',
      audience: { everyone: true, groupIds: [], personIds: [] },
      phases: [
        { phase: 'ideation', startsAt: inHours(1), endsAt: inHours(24) },
        { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
      ],
    }));
    for (const to of ['announced', 'ideation'])
      await owner.ok('POST', `/challenges/${challenge}/transitions`, { to });
    const writer = await ApiClient.signedIn(suite.url, 'hostile@polderlicht.example', login.password);
    ideas = [];
    for (const text of scriptsInTexts) {
      const { body } = await eventually(
        () =>
          writer.call('POST', `/challenges/${challenge}/ideas`, {
            title: text.slice(0, 120),
            body: `${text}\n\n${all}`,
          }),
        ({ status }) => status === 201,
      );
      ideas.push(body.id);
    }
    await owner.ok('POST', `/challenges/${challenge}/transitions`, { to: 'voting' });
    for (const [number, idea] of ideas.entries())
      await eventually(
        () =>
          owner.call('PUT', `/ideas/${idea}/vote`, {
            value: 'objection',
            reason: scriptsInTexts[number],
          }),
        ({ status }) => status < 300,
      );
  });

  it('run on no page, of the challenge while people vote', () => openEveryPage());

  it('run on no page once it is closed, decided and before leadership', async () => {
    await owner.ok('POST', `/challenges/${challenge}/transitions`, { to: 'review' });
    await openEveryPage();
  });

  it('stand in no mail but as text', async () => {
    await ApiClient.stranger(suite.url).ok('POST', '/password-links', {
      email: 'hostile@polderlicht.example',
    });
    await owner.ok('POST', '/invitations', {
      email: 'guest@polderlicht.example',
      kind: 'employee',
      language: 'en',
    });
    const folder = path.join(data.path, 'mail');
    const mails = await eventually(
      async () =>
        Promise.all(
          (await readdir(folder).catch(() => [])).map((name) => readFile(path.join(folder, name), 'utf8')),
        ),
      (found) => found.length >= 2,
    );
    for (const mail of mails) {
      const html = /content-type: text\/html[\s\S]*/i.exec(mail)?.[0] ?? '';
      expect(html.replaceAll('=\r\n', '')).not.toMatch(/<script|onerror=window|<svg|<math|javascript:/i);
    }
  });

  async function openEveryPage(): Promise<void> {
    const visitor = await arrive(browser, suite.url, login, 'nl', 1280);
    const { page } = visitor;
    for (const where of [
      '/',
      '/challenges',
      '/results',
      `/challenges/${challenge}`,
      `/challenges/${challenge}/vote`,
      `/challenges/${challenge}/brief`,
      `/challenges/${challenge}/round`,
      ...ideas.map((id) => `/ideas/${id}`),
      '/people',
      `/people/${person}`,
      '/admin/people',
      `/admin/people/${person}`,
      '/admin/groups',
      `/admin/groups/${group}`,
      '/admin/units',
      '/admin/rights',
      '/launch',
    ]) {
      await page.goto(where);
      await page.getByRole('heading').first().waitFor();
      await untilLoaded(page);
      expect([where, await page.evaluate('window.__x')]).toEqual([where, undefined]);
      expect([where, visitor.complaints]).toEqual([where, []]);
    }
    await visitor.context.close();
  }
});
