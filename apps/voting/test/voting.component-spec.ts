import { randomUUID } from 'node:crypto';
import { forGroups } from '@zwerm/testing/audience-builder';
import { setDatabaseClock, restoreDatabaseClock } from '@zwerm/testing/fixed-clock';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import type { Principal } from '@zwerm/domain/principal';
import type { Response } from 'supertest';
import { CloseRound } from '../src/rounds/use-cases/close-round.js';
import { TakePlainVotes } from '../src/ballots/http/take-plain-votes.js';
import { inMinutes, VotingScene } from './voting-scene.js';

jest.setTimeout(30_000);

/** What a request was answered, but for what differs each time. */
const asAnswered = ({ status, headers: { date: _date, ...headers }, text }: Response): unknown => ({
  status,
  headers,
  text: text.replace(/"requestId":"[^"]+"/, ''),
});

describe('voting over HTTP', () => {
  let scene: VotingScene;
  let me: Principal;
  beforeAll(async () => {
    scene = await VotingScene.start();
    me = await scene.person();
  });
  afterAll(() => scene.close());

  const put = (ideaId: string, body: object | string, as: Principal | undefined = me) =>
    scene.voting.call('put', `/ideas/${ideaId}/vote`, { ...(as ? { as } : {}), body });
  const remove = (ideaId: string) => scene.voting.call('delete', `/ideas/${ideaId}/vote`, { as: me });
  const get = (path: string, as: Principal = me) => scene.voting.call('get', path, { as });

  it('casts, changes, shows and withdraws a vote', async () => {
    const { challengeId, ideaIds } = await scene.challenge({ ideas: 2 });
    const ideaId = ideaIds[0]!;
    const cast = await put(ideaId, { value: 'agree' });
    expect([cast.status, cast.body]).toEqual([
      200,
      {
        ideaId,
        aspect: '',
        value: 'agree',
        revision: 1,
        castAt: expect.stringMatching(/^\d{4}-.*Z$/),
        receipt: expect.objectContaining({ ideaId, choice: 'agree', revision: 1 }),
      },
    ]);
    expect((await put(ideaId, { value: 'pass' })).body).toMatchObject({ value: 'pass', revision: 2 });
    const ballot = await get(`/challenges/${challengeId}/ballot`);
    expect(ballot.body).toEqual({ items: [expect.objectContaining({ ideaId, value: 'pass', revision: 2 })] });
    const round = await get(`/challenges/${challengeId}/round`);
    expect(round.body).toMatchObject({ state: 'open', own: { voted: 1, votable: 2 }, eligible: true });
    const withdrawn = await remove(ideaId);
    expect([withdrawn.status, withdrawn.body]).toEqual([
      200,
      expect.objectContaining({ ideaId, value: null, revision: 3 }),
    ]);
    expect((await remove(ideaId)).body.code).toBe('no-vote-to-withdraw');
    expect((await get(`/challenges/${challengeId}/ballot`)).body).toEqual({ items: [] });
  });

  it('never takes a recorded time or another person from outside', async () => {
    const { ideaIds } = await scene.challenge();
    for (const extra of [
      { castAt: '2020-01-01T00:00:00Z' },
      { recordedAt: null },
      { personId: randomUUID() },
    ]) {
      const response = await put(ideaIds[0]!, { value: 'agree', ...extra });
      expect([response.status, response.body.code]).toEqual([400, 'unknown-property']);
    }
  });

  it.each([[{}], [{ value: 'maybe' }], [{ value: null }], [{ value: ['agree'] }], ['[]'], ['{"value":']])(
    'refuses the body %j',
    async (body) => {
      const { ideaIds } = await scene.challenge();
      expect((await put(ideaIds[0]!, body)).status).toBe(400);
    },
  );

  it('answers every refusal with its problem', async () => {
    const open = await scene.challenge({ method: 'support' });
    const later = await scene.challenge({
      phase: 'ideation',
      opensAt: inMinutes(10),
      closesAt: inMinutes(20),
    });
    const closed = await scene.challenge();
    await scene.voting.get(CloseRound).execute({ challengeId: closed.challengeId });
    const secret = await scene.challenge({ audience: forGroups(randomUUID()) });
    const withdrawn = await scene.challenge();
    await scene.withdrawIdea(withdrawn.challengeId, withdrawn.ideaIds[0]!);
    const answers = await Promise.all([
      put(open.ideaIds[0]!, { value: 'agree' }),
      put(later.ideaIds[0]!, { value: 'agree' }),
      put(closed.ideaIds[0]!, { value: 'agree' }),
      put(secret.ideaIds[0]!, { value: 'agree' }),
      put(withdrawn.ideaIds[0]!, { value: 'agree' }),
      put(randomUUID(), { value: 'agree' }),
      put('not-an-id', { value: 'agree' }),
      put(open.ideaIds[0]!, { value: 'support' }, aPrincipal()),
      put(open.ideaIds[0]!, { value: 'support' }, aPrincipal('auditor')),
      put(open.ideaIds[0]!, { value: 'support' }, { ...me, mayWrite: false }),
      scene.voting.call('put', `/ideas/${open.ideaIds[0]!}/vote`, { body: { value: 'support' } }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'invalid-input'],
      [409, 'round-not-open'],
      [409, 'round-closed'],
      [404, 'not-found'],
      [409, 'idea-not-votable'],
      [404, 'not-found'],
      [404, 'not-found'],
      [403, 'not-on-roll'],
      [403, 'forbidden'],
      [403, 'forbidden'],
      [401, 'unauthenticated'],
    ]);
    for (const { headers } of answers) expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('answers a plain vote by the short way with the bytes of the route', async () => {
    const open = await scene.challenge();
    const closed = await scene.challenge();
    await scene.voting.get(CloseRound).execute({ challengeId: closed.challengeId });
    await put(open.ideaIds[0]!, { value: 'agree' });
    const take = jest.spyOn(scene.voting.get(TakePlainVotes), 'take');
    const asked: [string, object, Principal | undefined][] = [
      [open.ideaIds[0]!, { value: 'agree', rulesVersion: 1 }, me],
      [open.ideaIds[0]!, { value: 'agree', rulesVersion: 2 }, me],
      [open.ideaIds[0]!, { value: 'support' }, me],
      [closed.ideaIds[0]!, { value: 'agree' }, me],
      [randomUUID(), { value: 'agree' }, me],
      [open.ideaIds[0]!, { value: 'agree' }, { ...me, mayWrite: false }],
    ];
    for (const [ideaId, body, as] of asked) {
      const short = await put(ideaId, body, as);
      take.mockReturnValueOnce(undefined);
      const long = await put(ideaId, body, as);
      expect(asAnswered(short)).toEqual(asAnswered(long));
    }
    expect(take.mock.results.filter(({ value }) => value !== undefined)).toHaveLength(asked.length - 1);
    take.mockRestore();
  });

  it('hides round and ballot of a challenge that is not for the caller', async () => {
    const { challengeId } = await scene.challenge({ audience: forGroups(randomUUID()) });
    for (const part of ['round', 'ballot'])
      expect((await get(`/challenges/${challengeId}/${part}`)).status).toBe(404);
  });

  it('answers 503 with Retry-After when a round stays locked, while other rounds take votes', async () => {
    const [stuck, free] = [await scene.challenge(), await scene.challenge()];
    await put(stuck.ideaIds[0]!, { value: 'agree' });
    await put(free.ideaIds[0]!, { value: 'agree' });
    const holding = scene.query(
      'select pg_sleep(2.6) from (select pg_advisory_xact_lock(7, hashtext(id::text)) from round where challenge_id = $1) as held',
      [stuck.challengeId],
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    const waiting = put(stuck.ideaIds[0]!, { value: 'pass' });
    const startedMs = performance.now();
    expect((await put(free.ideaIds[0]!, { value: 'pass' })).status).toBe(200);
    expect(performance.now() - startedMs).toBeLessThan(1_000);
    const refused = await waiting;
    expect([refused.status, refused.body.code]).toEqual([503, 'database-unavailable']);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    await holding;
    expect((await put(stuck.ideaIds[0]!, { value: 'pass' })).status).toBe(200);
  });

  it('goes by the database’s clock, not by this machine’s', async () => {
    const { ideaIds } = await scene.challenge({ closesAt: inMinutes(5) });
    await setDatabaseClock(scene.voting.database, 'voting', "clock_timestamp() + interval '10 minutes'");
    expect((await put(ideaIds[0]!, { value: 'agree' })).body.code).toBe('round-closed');
    await restoreDatabaseClock(scene.voting.database, 'voting');
  });
});
