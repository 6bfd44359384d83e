import type { Role } from '@zwerm/domain/role';
import { createTestDatabase } from '@zwerm/testing/test-database';
import { onePersonPerRole, signIn } from './access-matrix-people.js';
import { eventually, type ApiClient } from './api-client.js';
import { arrive, openBrowser, type Language, type Visitor } from './browser.js';
import { newDataFolder, startSuiteProcess } from './suite-process.js';

const password = 'correct horse battery staple';

export const titles = [
  'Minder vergaderen',
  'Een vaste belofte',
  'Samen op pad met de storingsdienst',
] as const;

const everyone = { everyone: true, groupIds: [], personIds: [] };

const inHours = (hours: number): string =>
  new Date(Math.floor(Date.now() / 60_000) * 60_000 + hours * 3_600_000).toISOString();

interface OpenedRound {
  readonly id: string;
  /** Ids of its ideas, by title. */
  readonly ideas: Map<string, string>;
}

/** A suite in which rounds are opened for people with a browser. */
export interface VotingHouse {
  readonly url: string;
  /** Writes all ideas. */
  readonly owner: ApiClient;
  openRound(
    method: string,
    wish?: { rules?: object; more?: readonly string[]; audience?: object },
  ): Promise<OpenedRound>;
  closeRound(challengeId: string): Promise<void>;
  /** Somebody of that role before a screen of that width. */
  receive(role: Role, language: Language, width: number): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openVotingHouse(): Promise<VotingHouse> {
  const data = newDataFolder();
  const database = await createTestDatabase('public', true);
  const suite = await startSuiteProcess({
    DATABASE_URL: database.url,
    ZWERM_DATA_DIR: data.path,
    ZWERM_DEMO: 'off',
    // One person writes the ideas of all rounds within a few minutes.
    ZWERM_LIMITS: 'ideas=600/600',
  });
  const browser = await openBrowser();
  await onePersonPerRole(suite);
  const owner = await signIn(suite.url, 'owner');
  const { id: domainId } = await owner.ok('POST', '/domains', {
    name: { nl: 'Werk', en: 'Work' },
    goal: { nl: 'Prettig werken', en: 'Good work' },
  });
  return {
    url: suite.url,
    owner,
    openRound: (method, { rules = {}, more = [], audience = everyone } = {}) =>
      openRound(owner, { domainId, method, rules, audience, ideas: [...titles, ...more] }),
    async closeRound(id) {
      await owner.ok('POST', `/challenges/${id}/transitions`, { to: 'review' });
      await eventually(
        () => owner.call('GET', `/challenges/${id}/round`),
        ({ body }) => body.state === 'closed',
      );
    },
    receive: (role, language, width) =>
      arrive(browser, suite.url, { email: `${role}@polderlicht.example`, password }, language, width),
    async close() {
      await browser.close();
      await suite.kill();
      await database.drop();
      await data.remove();
    },
  };
}

interface RoundWish {
  readonly domainId: string;
  readonly method: string;
  readonly rules: object;
  readonly audience: object;
  readonly ideas: readonly string[];
}

async function openRound(owner: ApiClient, wish: RoundWish): Promise<OpenedRound> {
  const { domainId, method, rules, audience } = wish;
  const { id } = await owner.ok('POST', '/challenges', {
    domainId,
    title: `Methode ${method}`,
    question: 'Wat doen we eerst?',
    language: 'nl',
    method,
    rules,
    audience,
    phases: [
      { phase: 'ideation', startsAt: inHours(1), endsAt: inHours(24) },
      { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
    ],
  });
  for (const to of ['announced', 'ideation']) await owner.ok('POST', `/challenges/${id}/transitions`, { to });
  const ideas = new Map<string, string>();
  for (const title of wish.ideas) {
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
