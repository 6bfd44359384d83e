import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import type { Browser } from 'playwright-core';
import { ApiClient, eventually } from './api-client.js';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { elementsInTexts, htmlOfMail, scriptsInTexts, traceOfScripts } from './attacks/scripts-in-texts.js';
import { arrive, openBrowser, untilLoaded } from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(300_000);

const login = { email: 'owner@polderlicht.example', password: 'correct horse battery staple' };
const texts = [...scriptsInTexts, ...elementsInTexts];
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
    for (const text of texts) {
      const { body } = await eventually(
        () =>
          writer.call('POST', `/challenges/${challenge}/ideas`, {
            title: text.slice(0, 120),
            body: `${text}\n\n${all}`,
          }),
        ({ status }) => status === 201,
      );
      ideas.push(body.id);
      // Once more, so that there is an earlier version to look up.
      await writer.ok(
        'PATCH',
        `/ideas/${body.id}`,
        { body: `${all}\n\n${text}` },
        { 'if-match': `"${body.id}-1"` },
      );
    }
    await owner.ok('POST', `/challenges/${challenge}/transitions`, { to: 'voting' });
    for (const [number, idea] of ideas.entries())
      await eventually(
        () =>
          owner.call('PUT', `/ideas/${idea}/vote`, {
            value: 'objection',
            reason: texts[number],
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
          (await readdir(folder).catch(() => []))
            // Mail that is still being written.
            .filter((name) => !name.startsWith('.'))
            .map((name) => readFile(path.join(folder, name), 'utf8')),
        ),
      (found) => found.length >= 2,
    );
    const context = await browser.newContext();
    const page = await context.newPage();
    const pages = mails.map(htmlOfMail);
    for (const html of pages) {
      expect(html).toContain('<!doctype html>');
      // A mail program has no policy of ours: here nothing but the writing itself protects.
      await page.setContent(html);
      expect([html, await page.locator(`${traceOfScripts}, script, img, svg`).count()]).toEqual([html, 0]);
      expect(await page.evaluate('window.__x')).toBeUndefined();
    }
    expect(pages.filter((html) => html.includes('&lt;script&gt;'))).not.toEqual([]);
    for (const mail of mails) expect(/^subject: .*$/im.exec(mail)?.[0]).not.toMatch(/[<>]|script/i);
    await context.close();
  });

  it('are no page where the API or an export gives them out', async () => {
    const visitor = await arrive(browser, suite.url, login, 'nl', 1280);
    const { page } = visitor;
    for (const at of [
      ...ideas.map((id) => `/ideas/${id}`),
      `/ideas/${ideas[0]}/versions`,
      `/challenges/${challenge}`,
      `/challenges/${challenge}/ranking`,
      `/challenges/${challenge}/brief`,
      `/colleagues/${person}`,
      `/groups/${group}`,
      '/domains',
    ]) {
      const answer = await page.goto(`/api/v1${at}`);
      const { 'content-type': type, 'x-content-type-options': sniffing } = answer!.headers();
      expect([at, answer!.status(), type, sniffing]).toEqual([
        at,
        200,
        expect.stringMatching(/^application\/json/),
        'nosniff',
      ]);
      expect([at, await page.evaluate('window.__x')]).toEqual([at, undefined]);
      expect([at, await page.locator(traceOfScripts).count()]).toEqual([at, 0]);
    }
    for (const [at, name] of [
      ['/accounts/export', 'people.csv'],
      ['/me/export', 'zwerm-export.zip'],
    ] as const) {
      const { status, headers } = await owner.call('GET', at);
      expect([at, status, headers.get('content-disposition'), headers.get('x-content-type-options')]).toEqual(
        [at, 200, `attachment; filename="${name}"`, 'nosniff'],
      );
      expect(headers.get('content-type')).not.toMatch(/html|xml|svg/);
    }
    await visitor.context.close();
  });

  async function openEveryPage(): Promise<void> {
    const visitor = await arrive(browser, suite.url, login, 'nl', 1280);
    const { page } = visitor;
    page.on('dialog', (dialog) => {
      visitor.complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
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
      if (where.startsWith('/ideas/')) {
        await page.locator('details summary').last().click();
        await page.locator('details[open] strong').first().waitFor();
      }
      expect([where, await page.locator(traceOfScripts).count()]).toEqual([where, 0]);
      expect([where, await page.evaluate('window.__x')]).toEqual([where, undefined]);
      expect([where, visitor.complaints]).toEqual([where, []]);
    }
    await visitor.context.close();
  }
});
