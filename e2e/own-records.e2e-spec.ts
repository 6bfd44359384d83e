import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@zwerm/testing/test-database';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { approveAll } from './access-matrix-people.js';
import { ApiClient, eventually } from './api-client.js';
import { launchToRanking } from './launch-to-ranking.js';
import { enrol } from './people-who-sign-in.js';
import { newDataFolder, startSuiteProcess, zwerm, type SuiteProcess } from './suite-process.js';
import { fillEveryPart, fleeting, partsOf, tracesOf } from './traces.js';

jest.setTimeout(180_000);

const canary = 'Kanariegeel9f3';
const password = 'correct horse battery staple';
const formula = '=HYPERLINK("http://evil.example";"klik")';

describe('a person’s own records', () => {
  const data = newDataFolder();
  let database: TestDatabase;
  let environment: Record<string, string>;
  let suite: SuiteProcess;
  let administrator: ApiClient;
  let person: ApiClient;
  let personId: string;
  let published: string;

  beforeAll(async () => {
    database = await createTestDatabase('people', true);
    environment = { DATABASE_URL: database.url, ZWERM_DATA_DIR: data.path };
    suite = await startSuiteProcess({ ...environment, ZWERM_DEMO: 'off', LOG_LEVEL: 'debug' });
    const logins = await enrol(suite.url, environment, 4);
    const login = { email: `${canary}@polderlicht.example`.toLowerCase(), password };
    administrator = await ApiClient.signedIn(suite.url, 'beheer@polderlicht.example', password);
    ({ id: personId } = await administrator.ok('POST', '/people', {
      ...login,
      displayName: canary,
      kind: 'employee',
      language: 'nl',
      roles: ['leadership'],
    }));
    await approveAll(await ApiClient.signedIn(suite.url, 'beheer2@polderlicht.example', password));
    await launchToRanking(suite.url, { ...logins, voters: [...logins.voters, login] });
    person = await ApiClient.signedIn(suite.url, login.email, password);
    published = await leaveTraces();
  });
  afterAll(async () => {
    await suite?.kill();
    await database?.drop();
    await data.remove();
  });

  /** A domain and a challenge of their own, a draft, an idea taken back and one on the table. @returns the last one's id */
  async function leaveTraces(): Promise<string> {
    const group = await administrator.ok('POST', '/groups', { name: 'Stille werkers' });
    await administrator.ok('POST', `/groups/${group.id}/members`, { personIds: [personId] });
    const domain = await person.ok('POST', '/domains', {
      name: { nl: 'Rust', en: 'Quiet' },
      goal: { nl: 'Rustig werken', en: 'Working in quiet' },
    });
    const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
    const { id: challenge } = await person.ok('POST', '/challenges', {
      domainId: domain.id,
      title: 'Rustig werken',
      question: 'Hoe werken we rustiger?',
      language: 'nl',
      method: 'support',
      audience: { everyone: true, groupIds: [], personIds: [personId] },
      phases: [
        { phase: 'ideation', startsAt: inHours(1), endsAt: inHours(24) },
        { phase: 'voting', startsAt: inHours(24), endsAt: inHours(48) },
      ],
    });
    for (const to of ['announced', 'ideation'])
      await person.ok('POST', `/challenges/${challenge}/transitions`, { to });
    const submit = async (idea: object): Promise<string> => {
      const ask = () => person.call('POST', `/challenges/${challenge}/ideas`, idea);
      return (await eventually(ask, ({ status }) => status === 201)).body.id;
    };
    await submit({ title: formula, body: `${canary} schrijft nog`, draft: true });
    const back = await submit({ title: 'Terug', body: `${canary} bedacht zich` });
    await person.ok('POST', `/ideas/${back}/transitions`, { to: 'withdrawn' });
    const idea = await submit({ title: 'Stilte na vijf uur', body: 'Geen mail meer na vijf uur.' });
    await person.ok('POST', '/me/tokens', { name: canary, scopes: ['read'] });
    return idea;
  }

  const exportOf = async (client: ApiClient): Promise<Record<string, string>> => {
    const zip = await client.bytes('/me/export');
    return Object.fromEntries(
      // Latin-1 keeps the byte order mark, which a decoder of UTF-8 would take away.
      Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes, true)]),
    );
  };

  describe('taken out', () => {
    it('hold a file for every part of every service, with what it is for', async () => {
      const files = await exportOf(person);
      const parts = partsOf();
      for (const { service, name } of parts)
        expect(Object.keys(files)).toEqual(
          expect.arrayContaining([`${service}/${name}.json`, `${service}/${name}.csv`]),
        );
      expect(JSON.parse(files['about.json']!)).toHaveLength(parts.length);
    });

    it('hold the account, the drafts, the votes and the sessions, and no secret', async () => {
      const files = await exportOf(person);
      const rows = (name: string): Record<string, unknown>[] => JSON.parse(files[name]!);
      expect(rows('people/account.json')).toMatchObject([{ id: personId, display_name: canary }]);
      expect(rows('ideas/drafts.json')).toMatchObject([{ title: formula }]);
      expect(rows('ideas/ideas.json')).toMatchObject([{ id: published }]);
      expect(
        rows('voting/votes.json')
          .map(({ choice }) => choice)
          .sort(),
      ).toEqual(['agree', 'agree', 'disagree']);
      expect(rows('gateway/sessions.json').length).toBeGreaterThan(0);
      expect(rows('gateway/access-tokens.json')).toMatchObject([{ name: canary }]);
      expect(Object.values(files).join()).not.toMatch(/argon2|password_hash|token_hash|voter_ref|ballot_ref/);
    });

    it('open in a spreadsheet without running anything, and say the same as the JSON', async () => {
      const files = await exportOf(person);
      const csv = files['ideas/drafts.csv']!;
      expect(csv.startsWith('\u00EF\u00BB\u00BF')).toBe(true);
      const { data: lines, errors } = Papa.parse<Record<string, string>>(csv, {
        header: true,
        skipEmptyLines: true,
      });
      expect(errors).toEqual([]);
      expect(lines[0]!['title']).toBe(`'${formula}`);
      expect(lines[0]!['body']).toBe(`${canary} schrijft nog`);
    });

    it('are for their person alone: no token, no stranger, never in a cache', async () => {
      const { token } = await person.ok('POST', '/me/tokens', {
        name: 'program',
        scopes: ['read', 'write'],
      });
      const bearer = { authorization: `Bearer ${token}` };
      const stranger = ApiClient.stranger(suite.url);
      expect(await stranger.call('GET', '/me/export')).toMatchObject({ status: 401 });
      expect(await stranger.call('GET', '/me/export', undefined, bearer)).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
      const { headers } = await person.call('GET', '/me/export');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-disposition')).toContain('attachment');
    });

    it('need a session of the last hour', async () => {
      const old = await ApiClient.signedIn(suite.url, 'voter1@polderlicht.example', password);
      await database.query(
        `update gateway.session set created_at = created_at - interval '61 minutes' where person_id = $1`,
        [(await old.ok('GET', '/me')).id],
      );
      for (const [method, at, body] of [
        ['GET', '/me/export', undefined],
        ['POST', '/me/erasure', { isUnderstood: true }],
      ] as const)
        expect(await old.call(method, at, body)).toMatchObject({
          status: 403,
          body: { code: 'sign-in-again' },
        });
    });

    it('are the same on the command line', async () => {
      const file = path.join(path.dirname(data.path), 'export.zip');
      expect(await zwerm(['user', 'export', personId, '--to', file], environment)).toMatchObject({ code: 0 });
      const zip = unzipSync(readFileSync(file));
      expect(strFromU8(zip['people/account.json']!)).toContain(canary);
    });
  });

  describe('erased', () => {
    it('is planned for in seven days, and taken back', async () => {
      expect(await person.call('POST', '/me/erasure', { isUnderstood: false })).toMatchObject({
        status: 400,
      });
      const { erasure } = await person.ok('POST', '/me/erasure', { isUnderstood: true });
      const days = (Date.parse(erasure.dueAt) - Date.now()) / 86_400_000;
      expect(days).toBeCloseTo(7, 2);
      await person.ok('DELETE', '/me/erasure');
      expect(await person.ok('GET', '/me/erasure')).toEqual({ erasure: null });
    });

    it('leave nothing of the person in any schema, file or log, and every count as it was (A93)', async () => {
      await fillEveryPart(database.url, personId, canary);
      const before = await resultsNow();
      const { code, output } = await zwerm(['user', 'erase', personId, '--dry-run', '--json'], environment);
      expect(code).toBe(0);
      const counted = JSON.parse(output.trim()) as { name: string; rows: number }[];
      expect(counted.filter(({ name, rows }) => rows === 0 && !fleeting.includes(name))).toEqual([]);

      const erased = await zwerm(['user', 'erase', personId, '--yes', '--json'], environment);
      expect(erased).toMatchObject({ code: 0 });
      const [certificate] = JSON.parse(erased.output.trim()) as [{ confirmations: { service: string }[] }];
      expect(certificate.confirmations.map(({ service }) => service)).toEqual([
        'aggregation',
        'challenges',
        'gateway',
        'ideas',
        'people',
        'voting',
      ]);

      expect(await tracesOf(database.url, data.path, canary)).toEqual([]);
      expect(suite.output().toLowerCase()).not.toContain(canary.toLowerCase());
      expect(await resultsNow()).toEqual(before);
      const diff = await zwerm(['projections', 'diff', '--json'], environment);
      expect(diff).toMatchObject({ code: 0 });
    });

    it('close every door', async () => {
      expect((await person.call('GET', '/me')).status).toBe(401);
      expect(
        await ApiClient.stranger(suite.url).call('POST', '/sessions', {
          email: `${canary}@polderlicht.example`.toLowerCase(),
          password,
        }),
      ).toMatchObject({ status: 401 });
    });

    it('leave the idea on the table, by nobody in particular', async () => {
      const idea = await administrator.ok('GET', `/ideas/${published}`);
      expect(idea).toMatchObject({ title: 'Stilte na vijf uur', authorId: personId });
      const { items } = await administrator.ok('GET', `/people?ids=${personId}`);
      expect(items).toMatchObject([{ id: personId, displayName: '-' }]);
    });

    it('have a certificate, and go again when a restored backup brings them back', async () => {
      const { items } = await administrator.ok('GET', '/erasures');
      expect(items[0]).toMatchObject({ personId, state: 'completed', askedBy: 'operator' });
      const { output } = await zwerm(['user', 'erased', '--json'], environment);
      expect(JSON.parse(output.trim())).toMatchObject([{ personId }]);
      const list = path.join(path.dirname(data.path), 'erased.json');
      writeFileSync(list, output);
      // As after a restore: the account is back, and nothing knows of an erasure.
      await database.query('delete from people.erasure_confirmation');
      await database.query('delete from people.erasure');
      await database.query(
        `update people.person set display_name = $2, active = true, erased_at = null where id = $1`,
        [personId, canary],
      );
      expect(await zwerm(['user', 'erase', '--replay', list, '--yes'], environment)).toMatchObject({
        code: 0,
      });
      expect(await tracesOf(database.url, data.path, canary)).toEqual([]);
      expect(await zwerm(['user', 'erase', '--replay', list, '--yes'], environment)).toMatchObject({
        code: 0,
      });
    });

    it('on the command line refuse what is not meant', async () => {
      expect((await zwerm(['user', 'erase', personId], environment)).code).toBe(2);
      expect((await zwerm(['user', 'erase', '--yes'], environment)).code).toBe(2);
      expect((await zwerm(['user', 'erase', personId, '--yes'], environment)).code).toBe(1);
    });
  });

  /** What people see of votes: the frozen rankings and the counts under them. */
  const resultsNow = (): Promise<object[]> =>
    database.query(
      `select hash, canonical, (select jsonb_agg(tally order by idea_id) from aggregation.tally) as tally,
         (select count(*) from voting.ballot) as ballots
       from aggregation.frozen_ranking order by round_id`,
    );
});
