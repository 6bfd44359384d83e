import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import type { Browser } from 'playwright-core';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { eventually, type ApiClient } from './api-client.js';
import {
  accessibilityProblems,
  arrive,
  openBrowser,
  scrollsSideways,
  untilLoaded,
  type Visitor,
} from './browser.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(300_000);

const password = 'correct horse battery staple';
const titles = ['Minder vergaderen', 'Een vaste belofte', 'Samen op pad met de storingsdienst'] as const;
const [first, second] = titles;
const inHours = (hours: number): string =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

const press = async ({ page, text }: Visitor, key: string, title: string): Promise<void> =>
  page.getByRole('button', { name: text(key, { title }), exact: true }).click();
const answer = async ({ page, text }: Visitor, key: string, title: string): Promise<void> =>
  page
    .getByRole('group', { name: text('vote.answerOn', { title }) })
    .getByRole('button', { name: text(key), exact: true })
    .click();

/** What a person does in each method, and what their ballot then says of the first and second idea. */
const methods: {
  method: string;
  rules?: object;
  act: (visitor: Visitor) => Promise<void>;
  says: Record<string, string>;
}[] = [
  {
    method: 'approval',
    act: (visitor) => press(visitor, 'vote.switch.approval', first),
    says: { [first]: 'approve' },
  },
  {
    method: 'score',
    rules: { criteria: ['Haalbaar', 'Nuttig'] },
    act: async ({ page }) => {
      for (const [criterion, score] of [
        ['Haalbaar', '4'],
        ['Nuttig', '2'],
      ])
        await page
          .getByRole('radiogroup', { name: new RegExp(`^${criterion}.*${first}`) })
          .getByRole('radio', { name: score!, exact: true })
          .check();
    },
    says: { [`${first} c1`]: '4', [`${first} c2`]: '2' },
  },
  {
    method: 'dots',
    act: async (visitor) => {
      for (const title of [first, first, second]) await press(visitor, 'vote.more', title);
    },
    says: { [first]: '2', [second]: '1' },
  },
  {
    method: 'quadratic',
    act: async (visitor) => {
      for (const title of [first, first, first]) await press(visitor, 'vote.more', title);
    },
    says: { [first]: '3' },
  },
  {
    method: 'ranked',
    act: async (visitor) => {
      for (const title of [second, first]) await press(visitor, 'vote.addToOrder', title);
      await dragAboveTheFirst(visitor, first);
    },
    says: { [first]: '1', [second]: '2' },
  },
  {
    method: 'budget',
    rules: { budget: 500 },
    act: async (visitor) => {
      await press(visitor, 'vote.switch.budget', first);
      // The money is spent: the second costs more than what is left.
      const dear = visitor.text('vote.switch.budget', { title: second });
      expect(await visitor.page.getByRole('button', { name: dear, exact: true }).isDisabled()).toBe(true);
    },
    says: { [first]: 'chosen' },
  },
  {
    method: 'consent',
    rules: { secrecy: 'secret' },
    act: async (visitor) => {
      const { page, text } = visitor;
      await answer(visitor, 'choice.consent', first);
      await answer(visitor, 'choice.objection', second);
      await page.getByLabel(text('vote.reason')).fill('Dan weet niemand meer wie er komt.');
      await page.getByRole('button', { name: text('vote.saveObjection') }).click();
    },
    says: { [first]: 'consent', [second]: 'objection' },
  },
];

/** With the mouse, by the handle, as the buttons beside it would. */
async function dragAboveTheFirst({ page, text }: Visitor, title: string): Promise<void> {
  const rows = page.getByRole('region', { name: text('vote.yourOrder') }).getByRole('listitem');
  const handle = rows.filter({ hasText: title }).locator('[aria-hidden=true]').first();
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await rows.first().boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 4, { steps: 8 });
  await page.mouse.up();
}

describe('a ballot in a browser, by every method that has one of its own', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let browser: Browser;
  let owner: ApiClient;
  let domainId: string;

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
    ({ id: domainId } = await owner.ok('POST', '/domains', {
      name: { nl: 'Werk', en: 'Work' },
      goal: { nl: 'Prettig werken', en: 'Good work' },
    }));
  });
  afterAll(async () => {
    await browser?.close();
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  /** @returns the challenge and its ideas, by title */
  async function openRound(
    method: string,
    rules: object,
  ): Promise<{ id: string; ideas: Map<string, string> }> {
    const { id } = await owner.ok('POST', '/challenges', {
      domainId,
      title: `Methode ${method}`,
      question: 'Wat doen we eerst?',
      language: 'nl',
      method,
      rules,
      audience: { everyone: true, groupIds: [], personIds: [] },
      phases: [
        { phase: 'ideation', startsAt: inHours(1), endsAt: inHours(24) },
        { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
      ],
    });
    for (const to of ['announced', 'ideation'])
      await owner.ok('POST', `/challenges/${id}/transitions`, { to });
    const ideas = new Map<string, string>();
    for (const title of titles) {
      const { body } = await eventually(
        () => owner.call('POST', `/challenges/${id}/ideas`, { title, body: `${title}, elke week.` }),
        ({ status }) => status === 201,
      );
      ideas.set(title, body.id);
    }
    await owner.ok('POST', `/challenges/${id}/transitions`, { to: 'voting' });
    await eventually(
      () => owner.call('GET', `/challenges/${id}/round`),
      ({ status }) => status === 200,
    );
    if (method === 'budget')
      await owner.ok('PUT', `/challenges/${id}/round/costs`, {
        items: [...ideas.values()].map((ideaId, number) => ({ ideaId, cost: 300 - number * 50 })),
      });
    return { id, ideas };
  }

  /** What the one ballot decides, once the round is closed. */
  async function seeOutcome({ page, text }: Visitor, id: string): Promise<void> {
    await owner.ok('POST', `/challenges/${id}/transitions`, { to: 'review' });
    await eventually(
      () => owner.call('GET', `/challenges/${id}/outcome`),
      ({ status, body }) => status === 200 && body.state === 'frozen',
    );
    await page.goto(`/challenges/${id}/results`);
    await page.getByRole('heading', { name: text('outcome.title') }).waitFor();
    await untilLoaded(page);
    await page.getByRole('link', { name: first }).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }

  it.each(
    methods.flatMap((one) => [
      { ...one, role: 'employee' as const, language: 'nl' as const, width: 390 },
      { ...one, role: 'trainer' as const, language: 'en' as const, width: 1280 },
    ]),
  )(
    '$method, in $language at $width px',
    async ({ method, rules = {}, act, says, role, language, width }) => {
      const { id, ideas } = await openRound(method, rules);
      const login = { email: `${role}@polderlicht.example`, password };
      const visitor = await arrive(browser, suite.url, login, language, width);
      const { page, text } = visitor;
      await page.goto(`/challenges/${id}/vote`);
      await page.getByText(titles[2], { exact: true }).first().waitFor();
      await untilLoaded(page);
      expect(await accessibilityProblems(page)).toEqual([]);

      await act(visitor);
      await page.getByText(text('vote.saved'), { exact: true }).waitFor();
      const person = await signIn(suite.url, role);
      const titleOf = new Map([...ideas].map(([title, ideaId]) => [ideaId, title]));
      const { body } = await eventually(
        () => person.call('GET', `/challenges/${id}/ballot`),
        (found) => JSON.stringify(marksIn(found.body, titleOf)) === JSON.stringify(sorted(says)),
      );
      expect(marksIn(body, titleOf)).toEqual(sorted(says));
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);

      await page.getByRole('button', { name: text('vote.ready'), exact: true }).click();
      await page.getByRole('heading', { name: text('receipts.title') }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      if (['ranked', 'budget'].includes(method)) await seeOutcome(visitor, id);
      expect(visitor.complaints).toEqual([]);
      await visitor.context.close();
    },
  );
});

const sorted = (marks: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(marks).sort());

interface BallotAnswer {
  readonly items: { readonly ideaId: string; readonly aspect: string; readonly value: string }[];
}

/** What a ballot says, by title, and by criterion where there is one. */
const marksIn = ({ items }: BallotAnswer, titleOf: ReadonlyMap<string, string>): Record<string, string> =>
  sorted(
    Object.fromEntries(
      (items ?? []).map(({ ideaId, aspect, value }) => [`${titleOf.get(ideaId)} ${aspect}`.trim(), value]),
    ),
  );
