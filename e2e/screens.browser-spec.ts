import type { Browser } from 'playwright-core';
import { ApiClient } from './api-client.js';
import {
  accessibilityProblems,
  arrive,
  openBrowser,
  scrollsSideways,
  sizeOf,
  untilLoaded,
  visit,
  type Language,
  type Visitor,
} from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(240_000);

const password = 'a password only for this test';
const person = (name: string): string => `${name}@polderlicht.example`;

/** Every screen of the app in every language at both widths: it shows, nothing sticks out; axe at one width in each. */
describe('the screens of the demo', () => {
  const data = newDataFolder();
  let suite: SuiteProcess;
  let browser: Browser;
  const challenges = new Map<string, string>();
  let noorId: string;
  let ruleId: string;

  beforeAll(async () => {
    suite = await startSuiteProcess({ ZWERM_DATA_DIR: data.path, ZWERM_DEMO_PASSWORD: password });
    browser = await openBrowser();
    const samira = await ApiClient.signedIn(suite.url, person('samira'), password);
    const { items } = await samira.ok('GET', '/challenges');
    for (const { id, phase, method } of items) challenges.set(`${phase} ${method}`, id);
    const beheer = await ApiClient.signedIn(suite.url, person('beheer'), password);
    noorId = (await beheer.ok('GET', '/accounts?q=noor%40')).items[0].id;
    ruleId = (await beheer.ok('GET', '/groups?kind=rule')).items[0].id;
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
    ['noor', 'what a secret round protects', () => '/secret-rounds'],
    ['willem', 'a voting round', () => `/challenges/${idOf('voting agree-disagree-pass')}/round`],
    ['willem', 'a closed round', () => `/challenges/${idOf('review agree-disagree-pass')}/round`],
    ['noor', 'results that are hidden', () => `/challenges/${idOf('voting agree-disagree-pass')}/results`],
    ['noor', 'live results of who has yet to judge', () => `/challenges/${idOf('voting support')}/results`],
    ['willem', 'live results', () => `/challenges/${idOf('voting support')}/results`],
    ['noor', 'frozen results', () => `/challenges/${idOf('review agree-disagree-pass')}/results`],
    ['noor', 'settings', () => '/settings'],
    ['noor', 'signing in and security', () => '/settings/security'],
    ['noor', 'one’s own records', () => '/settings/privacy'],
    ['noor', 'the own profile', () => '/profile'],
    ['noor', 'people', () => '/people'],
    ['noor', 'the page of a person', () => `/people/${noorId}`],
    ['noor', 'help', () => '/help?from=%2Fchallenges'],
    ['noor', 'the first steps', () => '/welcome'],
    ['beheer', 'the desk', () => '/desk'],
    ['noor', 'nothing there', () => '/challenges/00000000-0000-4000-8000-000000000000'],
    ['willem', 'home of a leader', () => '/'],
    ['willem', 'the brief', () => `/challenges/${idOf('review agree-disagree-pass')}/brief`],
    ['willem', 'launching a challenge', () => '/launch'],
    ['beheer', 'the register of people', () => '/admin/people'],
    ['beheer', 'one person of the register', () => `/admin/people/${noorId}`],
    ['beheer', 'the tree of units', () => '/admin/units'],
    ['beheer', 'groups', () => '/admin/groups'],
    ['beheer', 'a group by rule', () => `/admin/groups/${ruleId}`],
    ['beheer', 'people on their way in', () => '/admin/arrivals'],
    ['beheer', 'importing people', () => '/admin/import'],
    ['samira', 'those she answers for', () => '/my-externals'],
    ['beheer', 'accounts from the directory', () => '/admin/provisioning'],
    ['beheer', 'roles and rights', () => '/admin/rights'],
    ['noor', 'who may do what', () => '/who-may-what'],
    ['willem', 'settings of a leader, with delegates', () => '/settings'],
  ];

  describe.each(['nl', 'en'] as const)('in %s', (language: Language) => {
    const visitors = new Map<string, Visitor>();
    beforeAll(async () => {
      for (const name of ['noor', 'willem', 'samira', 'beheer']) {
        const login = { email: person(name), password };
        visitors.set(name, await arrive(browser, suite.url, login, language, widest));
      }
    });
    afterAll(async () => {
      for (const { context } of visitors.values()) await context.close();
    });

    it('signs in, and says so when the password is wrong', async () => {
      const stranger = await visit(browser, suite.url, language, widest);
      const { page, text } = stranger;
      await page.goto('/');
      await page.getByLabel(text('signIn.email')).fill(person('noor'));
      await page.getByLabel(text('signIn.password'), { exact: true }).fill('not the password');
      await page.getByRole('button', { name: text('signIn.submit') }).click();
      await page.getByRole('alert').first().waitFor();
      await expectSoundAtBothWidths(stranger);
      await stranger.context.close();
    });

    it.each([
      '/first-administrator',
      '/first-administrator#cut-off-or-used',
      '/forgot-password',
      '/reset-password',
      '/reset-password#cut-off-or-used',
      '/invitation#cut-off-or-used',
      '/register',
      '/register#from-a-mail',
    ])('shows a stranger %s', async (address) => {
      const stranger = await visit(browser, suite.url, language, widest);
      await stranger.page.goto(address);
      await stranger.page.getByRole('heading', { level: 1 }).waitFor();
      await expectSoundAtBothWidths(stranger);
      await stranger.context.close();
    });

    it.each(['agree-disagree-pass', 'support'] as const)('ends voting by %s', async (method) => {
      const visitor = visitors.get('noor')!;
      const { page, text } = visitor;
      await page.goto(`/challenges/${idOf(`voting ${method}`)}/vote`);
      await page.getByRole('button', { name: text('vote.ready') }).click();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await untilLoaded(page);
      await expectSoundAtBothWidths(visitor);
    });

    it.each(screens)('shows %s %s', async (name, _screen, path) => {
      const visitor = visitors.get(name)!;
      await visitor.page.goto(path());
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      await untilLoaded(visitor.page);
      expect(await visitor.page.getAttribute('html', 'lang')).toBe(language);
      await expectSoundAtBothWidths(visitor);
    });
  });
});

const widest = 1280;

/** One visit serves both widths; axe looks at the narrow one in Dutch and at the wide one in English. */
async function expectSoundAtBothWidths({ page, complaints, language }: Visitor): Promise<void> {
  for (const width of [390, widest]) {
    await page.setViewportSize(sizeOf(width));
    expect([width, await scrollsSideways(page)]).toEqual([width, false]);
    if ((width === widest) === (language === 'en'))
      expect([width, await accessibilityProblems(page)]).toEqual([width, []]);
  }
  // Emptied, so that one screen's complaint is not held against the next.
  expect(complaints.splice(0)).toEqual([]);
}
