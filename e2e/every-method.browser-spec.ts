import { signIn } from './access-matrix-people.js';
import { eventually } from './api-client.js';
import { describeBallotStates } from './ballot-states.js';
import { accessibilityProblems, scrollsSideways, untilLoaded, type Visitor } from './browser.js';
import { openVotingHouse, titles, type VotingHouse } from './voting-house.js';

jest.setTimeout(300_000);

const [first, second] = titles;

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
  let house: VotingHouse;
  beforeAll(async () => (house = await openVotingHouse()));
  afterAll(() => house?.close());

  /** What the one ballot decides, once the round is closed. */
  async function seeOutcome({ page, text }: Visitor, id: string): Promise<void> {
    await house.closeRound(id);
    await eventually(
      () => house.owner.call('GET', `/challenges/${id}/outcome`),
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
      const { id, ideas } = await house.openRound(method, { rules });
      const visitor = await house.receive(role, language, width);
      const { page, text } = visitor;
      await page.goto(`/challenges/${id}/vote`);
      await page.getByText(titles[2], { exact: true }).first().waitFor();
      await untilLoaded(page);
      expect(await accessibilityProblems(page)).toEqual([]);

      await act(visitor);
      await page.getByText(text('vote.saved'), { exact: true }).waitFor();
      const person = await signIn(house.url, role);
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

  describeBallotStates(() => house);
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
