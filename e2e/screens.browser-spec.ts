import type { Browser } from 'playwright-core';
import { ApiClient } from './api-client.js';
import {
  accessibilityProblems,
  openBrowser,
  scrollsSideways,
  signIn,
  untilLoaded,
  visit,
  type Language,
  type Visitor,
} from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(240_000);

const password = 'a password only for this test';
const person = (name: string): string => `${name}@polderlicht.example`;

/** Every screen of the app in every language at both widths: it shows, axe finds nothing, nothing sticks out. */
describe('the screens of the demo', () => {
  const data = newDataFolder();
  let suite: SuiteProcess;
  let browser: Browser;
  const challenges = new Map<string, string>();

  beforeAll(async () => {
    suite = await startSuiteProcess({ ZWERM_DATA_DIR: data.path, ZWERM_DEMO_PASSWORD: password });
    browser = await openBrowser();
    const samira = await ApiClient.signedIn(suite.url, person('samira'), password);
    const { items } = await samira.ok('GET', '/challenges');
    for (const { id, phase, method } of items) challenges.set(`${phase} ${method}`, id);
  });
  afterAll(async () => {
    await browser?.close();
    await suite?.kill();
    await data.remove();
  });

  const idOf = (phaseAndMethod: string): string => {
    const id = challenges.get(phaseAndMethod);
    if (!id) throw new Error(`no challenge in ${phaseAndMethod}: ${[...challenges.keys()].join(', ')}`);
    return id;
  };

  const screens: readonly [string, string, () => string][] = [
    ['noor', 'home', () => '/'],
    ['noor', 'challenges', () => '/challenges'],
    ['noor', 'a challenge that takes ideas', () => `/challenges/${idOf('ideation agree-disagree-pass')}`],
    ['noor', 'sharing an idea', () => `/challenges/${idOf('ideation agree-disagree-pass')}/submit`],
    ['noor', 'a challenge that takes votes', () => `/challenges/${idOf('voting agree-disagree-pass')}`],
    ['noor', 'voting on cards', () => `/challenges/${idOf('voting agree-disagree-pass')}/vote`],
    ['noor', 'voting by support', () => `/challenges/${idOf('voting support')}/vote`],
    ['noor', 'results that are hidden', () => `/challenges/${idOf('voting agree-disagree-pass')}/results`],
    ['noor', 'live results', () => `/challenges/${idOf('voting support')}/results`],
    ['noor', 'frozen results', () => `/challenges/${idOf('review agree-disagree-pass')}/results`],
    ['noor', 'settings', () => '/settings'],
    ['noor', 'nothing there', () => '/challenges/00000000-0000-4000-8000-000000000000'],
    ['willem', 'home of a leader', () => '/'],
    ['willem', 'the brief', () => `/challenges/${idOf('review agree-disagree-pass')}/brief`],
    ['willem', 'launching a challenge', () => '/launch'],
  ];

  describe.each([
    ['nl', 1280],
    ['en', 1280],
    ['nl', 390],
    ['en', 390],
  ] as const)('in %s at %i px', (language: Language, width) => {
    const visitors = new Map<string, Visitor>();
    beforeAll(async () => {
      for (const name of ['noor', 'willem']) {
        const visitor = await visit(browser, suite.url, language, width);
        await signIn(visitor, person(name), password);
        const api = await ApiClient.signedIn(suite.url, person(name), password);
        const me = await api.ok('GET', '/me');
        await api.ok('PATCH', '/me', { language }, { 'if-match': `"${me.id}-${me.version}"` });
        visitors.set(name, visitor);
      }
    });
    afterAll(async () => {
      for (const { context } of visitors.values()) await context.close();
    });

    it('signs in, and says so when the password is wrong', async () => {
      const stranger = await visit(browser, suite.url, language, width);
      await stranger.page.goto('/');
      await stranger.page.getByLabel(stranger.text('signIn.email')).fill(person('noor'));
      await stranger.page
        .getByLabel(stranger.text('signIn.password'), { exact: true })
        .fill('not the password');
      await stranger.page.getByRole('button', { name: stranger.text('signIn.submit') }).click();
      await stranger.page.getByRole('alert').first().waitFor();
      expect(await accessibilityProblems(stranger.page)).toEqual([]);
      await stranger.context.close();
    });

    it.each(screens)('shows %s %s', async (name, _screen, path) => {
      const { page, complaints } = visitors.get(name)!;
      await page.goto(path());
      await page.getByRole('heading', { level: 1 }).waitFor();
      await untilLoaded(page);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      expect(complaints).toEqual([]);
    });
  });
});
