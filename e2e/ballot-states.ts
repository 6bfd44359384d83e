import type { Locator } from 'playwright-core';
import { signIn } from './access-matrix-people.js';
import { eventually } from './api-client.js';
import { accessibilityProblems, scrollsSideways, untilLoaded, type Visitor } from './browser.js';
import { titles, type VotingHouse } from './voting-house.js';

/** Two people who vote at the same time, each on a screen of their own kind. */
const people = [
  { role: 'employee', language: 'nl', width: 390, status: 503 },
  { role: 'trainer', language: 'en', width: 1280, status: 500 },
] as const;
type Role = (typeof people)[number]['role'];

const cardsBeforeFour = 6;

const words = {
  waiting: /1 keuze wacht op verbinding|1 choice waits for a connection/,
  unanswered: /1 keuze is nog niet opgeslagen|1 choice is not saved yet/,
  notOpen: /Het stemmen begint op|Voting starts on/,
  earlier: /eerdere keuzes|earlier choices/,
};

/** With so many that not all can be in the top ten, so that telling them apart is worth a comparison. */
const more = Array.from({ length: 8 }, (_, number) => `Nog een idee, nummer ${number + 1}`);

/** What a ballot shows when something is between it and the server, or between the person and the round. */
export function describeBallotStates(houseOf: () => VotingHouse): void {
  describe('when voting does not go by itself', () => {
    const visitors = new Map<Role, Visitor>();
    let cards: string;
    let whole: string;
    let merging: Awaited<ReturnType<VotingHouse['openRound']>>;
    const closedToBoth = new Map<'jury' | 'unit' | 'audience', string>();

    beforeAll(async () => {
      const house = houseOf();
      for (const { role, language, width } of people) {
        const visitor = await house.receive(role, language, width);
        // Nobody is told of changes: what happens between looking and pressing comes as a surprise.
        await visitor.page.route('**/api/v1/live**', (route) => route.abort());
        visitors.set(role, visitor);
      }
      ({ id: cards } = await house.openRound('agree-disagree-pass', { more }));
      ({ id: whole } = await house.openRound('approval'));
      merging = await house.openRound('agree-disagree-pass');
      await openForOthers(house);
      const voter = await signIn(house.url, 'employee');
      // Ideas are weighed beside the first request for them.
      await eventually(
        () => voter.call('GET', `/challenges/${cards}/next?count=20&sets=true`),
        ({ body }) => body.sets.length > 0,
      );
    });
    afterAll(async () => {
      for (const { context } of visitors.values()) await context.close();
    });

    /** Rounds in which others judge: a jury by name, people of another unit, another audience. */
    async function openForOthers({ owner, openRound, url }: VotingHouse): Promise<void> {
      const ownId: string = (await owner.ok('GET', '/me')).id;
      const personIds: string[] = [ownId];
      for (const { role } of people) personIds.push((await (await signIn(url, role)).ok('GET', '/me')).id);
      const { id: unit } = await owner.ok('POST', '/units', { name: 'Storingsdienst' });
      await owner.ok('POST', `/units/${unit}/people`, { personIds });
      const opened = await Promise.all([
        openRound('approval', { rules: { juryPersonIds: [ownId] } }),
        openRound('approval', { rules: { ownUnit: false } }),
        openRound('approval', { audience: { everyone: false, groupIds: [], personIds: [ownId] } }),
      ]);
      for (const [at, kind] of (['jury', 'unit', 'audience'] as const).entries())
        closedToBoth.set(kind, opened[at]!.id);
      for (const { role } of people) {
        const person = await signIn(url, role);
        await eventually(
          () => person.call('GET', `/challenges/${closedToBoth.get('unit')}/round`),
          ({ body }) => body.own?.votable === 0,
        );
      }
    }

    const ballotOf = async (role: Role, id: string): Promise<BallotItem[]> =>
      (await (await signIn(houseOf().url, role)).ok('GET', `/challenges/${id}/ballot`)).items;

    describe.each(people)('$role, in $language at $width px', ({ role, status }) => {
      it('keeps a choice whose answer got lost, and counts it once', async () => {
        const visitor = visitors.get(role)!;
        const { page, text, context } = visitor;
        await openBallot(visitor, cards);
        await page.route('**/ideas/*/vote', async (route) => {
          // As the browser would send it: what fetches in its place does not say that the page is of the same site.
          await route.fetch({ headers: { ...route.request().headers(), 'sec-fetch-site': 'same-origin' } });
          await route.abort('connectionfailed');
        });
        await page.keyboard.press('j');
        await page.getByRole('status').filter({ hasText: words.waiting }).waitFor();
        await eventually(
          () => ballotOf(role, cards),
          ({ length }) => length === 1,
        );
        await context.setOffline(true);
        await look(visitor);
        await page.unroute('**/ideas/*/vote');
        await context.setOffline(false);
        await page.getByText(text('vote.saved'), { exact: true }).waitFor();
        expect(await ballotOf(role, cards)).toMatchObject([{ value: 'agree', revision: 1 }]);
      });

      it('keeps a choice that the server cannot save, and says so', async () => {
        const visitor = visitors.get(role)!;
        const { page, text } = visitor;
        await page.route('**/ideas/*/vote', (route) =>
          route.fulfill({
            status,
            contentType: 'application/problem+json',
            body: JSON.stringify({ status, code: status === 503 ? 'database-unavailable' : 'internal' }),
          }),
        );
        await page.keyboard.press('k');
        await page.getByRole('status').filter({ hasText: words.unanswered }).waitFor();
        await look(visitor);
        await page.unroute('**/ideas/*/vote');
        await page.getByText(text('vote.saved'), { exact: true }).waitFor();
        expect((await ballotOf(role, cards)).map(({ value }) => value).sort()).toEqual(['agree', 'disagree']);
      });

      it('asks for the best and the least good of four, by keys and by buttons', async () => {
        const visitor = visitors.get(role)!;
        const { page, text } = visitor;
        const question = page.getByRole('heading', { name: text('vote.four.question') });
        for (let cards = 2; cards < cardsBeforeFour; cards++) await page.keyboard.press('l');
        await question.waitFor();
        expect(await page.evaluate<string>('document.activeElement.id')).toBe('four-question');
        await page.keyboard.press('1');
        const four = page.getByRole('region', { name: text('vote.four.question') });
        const best = four.getByRole('button', { pressed: true });
        await best.waitFor();
        await look(visitor);
        // On with the tabulator: from the question to the first idea, which is taken back and chosen again.
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await best.waitFor({ state: 'detached' });
        await page.keyboard.press('Enter');
        await page.keyboard.press('2');
        await page.getByText(text('vote.saved'), { exact: true }).waitFor();
        const compared = await eventually(
          () => ballotOf(role, cards),
          (items) => items.some(({ aspect }) => aspect !== ''),
        );
        expect(compared.filter(({ aspect }) => aspect !== '')).toHaveLength(6);
      });

      it.each(['jury', 'unit', 'audience'] as const)(
        'says who votes where it is up to others: %s',
        async (kind) => {
          const visitor = visitors.get(role)!;
          const { page, text } = visitor;
          await openBallot(visitor, closedToBoth.get(kind)!);
          const said = {
            jury: 'vote.notOnRoll',
            unit: 'vote.nothingForYou',
            audience: 'problem.not-found',
          };
          await page.getByText(text(said[kind])).waitFor();
          await look(visitor);
        },
      );
    });

    it('says of a choice that came after the close that it does not count', async () => {
      for (const visitor of visitors.values()) {
        await openBallot(visitor, cards);
        await visitor.page.getByRole('button', { name: words.earlier }).click();
      }
      const before = await ballotOf('employee', cards);
      await houseOf().closeRound(cards);
      for (const visitor of visitors.values()) {
        const { page, text } = visitor;
        const judged = page.getByRole('main').getByRole('listitem').first();
        const title = (await judged.locator('span').first().textContent()) ?? '';
        await judged.getByRole('button', { pressed: false }).first().click();
        await lateNotice(visitor).getByText(title).waitFor();
        await look(visitor);
        await page.reload();
        await lateNotice(visitor)
          .getByRole('button', { name: text('merge.noticeRead') })
          .click();
        await lateNotice(visitor).waitFor({ state: 'detached' });
      }
      expect(await ballotOf('employee', cards)).toEqual(before);
    });

    it('says of a whole ballot that waited too long for a connection that it does not count', async () => {
      for (const visitor of visitors.values()) {
        const { page, text, context } = visitor;
        await openBallot(visitor, whole);
        await context.setOffline(true);
        await page.getByRole('button', { name: text('vote.switch.approval', { title: titles[0] }) }).click();
        await page.getByRole('status').filter({ hasText: words.waiting }).waitFor();
      }
      await houseOf().closeRound(whole);
      for (const [role, visitor] of visitors) {
        await visitor.context.setOffline(false);
        await lateNotice(visitor).getByText(visitor.text('vote.lateBallot')).waitFor();
        await look(visitor);
        expect(await ballotOf(role, whole)).toEqual([]);
      }
    });

    it('tells of ideas that were merged and taken apart again, in the challenge and on its ballot', async () => {
      const { owner, url } = houseOf();
      const [absorbed, into] = titles.map((title) => merging.ideas.get(title)!);
      for (const role of visitors.keys())
        await (await signIn(url, role)).ok('PUT', `/ideas/${absorbed}/vote`, { value: 'agree' });
      await owner.ok('POST', `/ideas/${absorbed}/merge`, { into, reason: 'Zelfde idee' });
      for (const visitor of visitors.values()) {
        await visitor.page.goto(`/challenges/${merging.id}`);
        await mergeNotice(visitor).waitFor();
        await untilLoaded(visitor.page);
        await look(visitor);
        await openBallot(visitor, merging.id);
        await readMergeNotice(visitor);
      }
      await owner.ok('POST', `/ideas/${absorbed}/merge/undo`, { reason: 'Toch niet' });
      for (const visitor of visitors.values()) {
        await openBallot(visitor, merging.id);
        await readMergeNotice(visitor);
      }
    });

    it('says of a round that is planned when it opens, and lets who planned it change it', async () => {
      const { owner, receive } = houseOf();
      const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
      const plan = { method: 'approval', results: 'after-close', rules: {}, number: 2 };
      await owner.ok('POST', `/challenges/${whole}/rounds`, {
        ...plan,
        opensAt: inDays(1),
        closesAt: inDays(2),
      });
      for (const visitor of visitors.values()) {
        await openBallot(visitor, whole);
        await visitor.page.getByText(words.notOpen).waitFor();
        await look(visitor);
      }
      for (const { language, width } of people) {
        const planner = await receive('programme-manager', language, width);
        const { page, text } = planner;
        await page.goto(`/challenges/${whole}/round`);
        await page.getByRole('heading', { name: text('round.planned') }).waitFor();
        await untilLoaded(page);
        await look(planner);
        await page.getByRole('button', { name: text('round.changePlan') }).click();
        await page.getByLabel(text('round.closesOn')).waitFor();
        await look(planner);
        await page.reload();
        await page.getByRole('button', { name: text('round.cancel') }).click();
        await page.getByRole('dialog').getByLabel(text('round.cancelReason')).waitFor();
        await look(planner);
        await planner.context.close();
      }
    });
  });
}

const lateNotice = ({ page, text }: Visitor): Locator =>
  page.getByRole('alert').filter({ hasText: text('vote.lateTitle') });

const mergeNotice = ({ page, text }: Visitor): Locator =>
  page.getByText(text('merge.noticeTitle'), { exact: true }).first();

async function readMergeNotice(visitor: Visitor): Promise<void> {
  const { page, text } = visitor;
  await mergeNotice(visitor).waitFor();
  await look(visitor);
  await page.getByRole('button', { name: text('merge.noticeRead') }).click();
  await mergeNotice(visitor).waitFor({ state: 'detached' });
}

interface BallotItem {
  readonly ideaId: string;
  readonly aspect: string;
  readonly value: string;
  readonly revision: number;
}

async function openBallot({ page }: Visitor, id: string): Promise<void> {
  await page.goto(`/challenges/${id}/vote`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await untilLoaded(page);
}

/** Nothing sticks out, and axe finds nothing. */
async function look({ page, complaints }: Visitor): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(complaints.splice(0)).toEqual([]);
}
