import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { signIn } from './access-matrix-people.js';
import { everyone } from './access-question.js';
import { ApiClient, eventually } from './api-client.js';
import { Canaries, type Leak } from './canaries.js';
import { hidePrivateThings, type PrivateThings } from './private-scene.js';
import { offeredPaths, pathsOf } from './readable-paths.js';
import { newDataFolder, startSuiteProcess, type SuiteProcess } from './suite-process.js';

jest.setTimeout(180_000);

describe('what is private', () => {
  const data = newDataFolder();
  const canaries = new Canaries();
  const clients = new Map<string, ApiClient>();
  let database: TestDatabase;
  let suite: SuiteProcess;
  let things: PrivateThings;

  beforeAll(async () => {
    database = await createTestDatabase('public', true);
    suite = await startSuiteProcess({
      DATABASE_URL: database.url,
      ZWERM_DATA_DIR: data.path,
      ZWERM_DEMO: 'off',
    });
    things = await hidePrivateThings(suite, canaries);
    for (const who of [...everyone, 'owner'] as const)
      clients.set(who, who === 'stranger' ? ApiClient.stranger(suite.url) : await signIn(suite.url, who));
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  /** Asks everything that can be asked, and looks for what is not for this person. */
  const sweep = async (client: ApiClient, judgedAs: string): Promise<Leak[]> => {
    const leaks: Leak[] = [];
    for (const template of await offeredPaths(suite.url))
      for (const asked of pathsOf(template, things)) {
        const { status, body } = await client.call('GET', asked);
        expect([asked, status < 500]).toEqual([asked, true]);
        leaks.push(...canaries.leaksIn(JSON.stringify(body), judgedAs, asked));
      }
    return leaks;
  };

  it('is found by its owner, all but what only leaves by mail: the sweep is not blind', async () => {
    expect(await sweep(clients.get('owner')!, 'owner')).toEqual([]);
    expect(canaries.neverMet).toEqual([]);
  });

  it.each([...everyone])('is not found by %s, in no answer to anything that can be asked', async (who) => {
    expect(await sweep(clients.get(who)!, who)).toEqual([]);
  });

  it('makes the sweep fail when it is found: what the owner sees leaks, were the owner a partner', async () => {
    const leaked = new Set((await sweep(clients.get('owner')!, 'partner')).map(({ thing }) => thing));
    for (const thing of [
      'challenge title',
      'idea text',
      'former idea text',
      'draft idea',
      'group purpose',
      'unit',
    ])
      expect([...leaked]).toContain(thing);
  });

  it('fails the sweep when something can be asked that nobody has thought of', () => {
    expect(() => pathsOf('/salaries', things)).toThrow('nobody has said how to ask GET /salaries');
  });

  it('is not told by the live stream, neither to who follows it nor to who follows something else', async () => {
    const listening = ['employee', 'administrator', 'auditor'].map((who) =>
      listen(who, things.openChallenge),
    );
    for (const who of everyone) {
      const isThere = ['leadership', 'programme-manager'].includes(who);
      const status = await clients.get(who)!.statusOf(`/live?topics=ideas:${things.challenge}`);
      expect([who, status]).toEqual([who, who === 'stranger' ? 401 : isThere ? 200 : 404]);
    }
    const owner = clients.get('owner')!;
    await owner.ok('POST', `/challenges/${things.challenge}/transitions`, { to: 'review' });
    await owner.ok('POST', `/challenges/${things.openChallenge}/ideas`, {
      body: 'Iets voor alle medewerkers',
    });
    for (const { who, text } of await Promise.all(listening)) {
      expect(text).toContain(things.openChallenge);
      for (const id of [things.challenge, things.idea, things.draft]) expect(text).not.toContain(id);
      expect(canaries.leaksIn(text, who, 'live')).toEqual([]);
    }
  });

  it('is not in a mail, but for the address that it goes to', async () => {
    const folder = path.join(data.path, 'mail');
    const mails = (): string[] =>
      existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
    await eventually(
      async () => mails(),
      (names) => names.length > 0,
    );
    for (const name of mails())
      expect(canaries.leaksIn(readFileSync(path.join(folder, name), 'utf8'), 'invited', name)).toEqual([]);
  });

  it('is not in what the suite prints', () => {
    expect(canaries.leaksIn(suite.output(), 'the log', 'the log')).toEqual([]);
  });

  /** What somebody hears about a challenge until something about it is said. */
  const listen = async (who: string, challenge: string): Promise<{ who: string; text: string }> => {
    const text = await clients
      .get(who)!
      .hear(`/live?topics=ideas:${challenge},challenge:${challenge}`, 'idea-submitted');
    return { who, text };
  };
});
