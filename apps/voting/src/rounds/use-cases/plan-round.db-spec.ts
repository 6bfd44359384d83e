import { randomUUID } from 'node:crypto';
import { challengePhaseChanged, challengePublished } from '@zwerm/contracts/events/challenge-events';
import { eventOf } from '@zwerm/testing/event-builder';
import { inMinutes, VotingScene } from '../../../test/voting-scene.js';
import { roundIdOf } from '../persistence/round-id.js';

jest.setTimeout(30_000);

describe('planning a round', () => {
  let scene: VotingScene;
  beforeAll(async () => {
    scene = await VotingScene.start();
  });
  afterAll(() => scene.close());

  const future = { opensAt: inMinutes(60), closesAt: inMinutes(120) };
  const choicesOf = async (challengeId: string): Promise<string[]> => {
    const rows = await scene.query<{ choice: string }>(
      'select choice from round_choice where round_id = $1 and not is_of_pair order by choice',
      [roundIdOf(challengeId)],
    );
    return rows.map((row) => row.choice);
  };

  it('plans the round that the challenge announces, under an id that follows from the challenge', async () => {
    const challengeId = randomUUID();
    await scene.publish(challengeId, future, 2);
    expect(await scene.round(challengeId)).toMatchObject({
      id: roundIdOf(challengeId),
      state: 'scheduled',
      opens_at: future.opensAt,
      closes_at: future.closesAt,
      version: 0,
    });
    expect(await choicesOf(challengeId)).toEqual(['agree', 'disagree', 'pass']);
    expect(await scene.roundEvents(challengeId)).toEqual([]);
  });

  it('follows revisions, the newest whatever the order, and a repeated one once', async () => {
    const challengeId = randomUUID();
    const later = { opensAt: inMinutes(90), closesAt: inMinutes(180), method: 'support' as const };
    await scene.publish(challengeId, later, 5);
    await scene.publish(challengeId, future, 4);
    await scene.publish(challengeId, later, 5);
    expect(await scene.round(challengeId)).toMatchObject({ method: 'support', opens_at: later.opensAt });
    expect(await choicesOf(challengeId)).toEqual(['support']);
    await scene.publish(challengeId, future, 6);
    expect(await scene.round(challengeId)).toMatchObject({ opens_at: future.opensAt });
    expect(await choicesOf(challengeId)).toEqual(['agree', 'disagree', 'pass']);
  });

  it('moves only the end of a round that is open', async () => {
    const { challengeId } = await scene.challenge({ closesAt: inMinutes(10) });
    const before = await scene.round(challengeId);
    await scene.publish(
      challengeId,
      { method: 'support', opensAt: inMinutes(-5), closesAt: inMinutes(60) },
      4,
    );
    expect(await scene.round(challengeId)).toMatchObject({
      method: 'agree-disagree-pass',
      opens_at: before!['opens_at'],
    });
    expect((await scene.round(challengeId))!['closes_at']).not.toEqual(before!['closes_at']);
    expect(await choicesOf(challengeId)).toEqual(['agree', 'disagree', 'pass']);
  });

  it('leaves a closed round as it is', async () => {
    const { challengeId } = await scene.challenge();
    await scene.move(challengeId, 'review', 4);
    const before = await scene.round(challengeId);
    await scene.publish(challengeId, future, 5);
    expect(await scene.round(challengeId)).toEqual(before);
  });

  it.each([
    ['voting', 'open'],
    ['review', 'closed'],
    ['cancelled', 'closed'],
  ] as const)('makes good what phase %s asked before the announcement arrived', async (to, state) => {
    const challengeId = randomUUID();
    await scene.move(challengeId, to, 3);
    expect(await scene.round(challengeId)).toBeUndefined();
    await scene.publish(challengeId, future, 2);
    expect(await scene.round(challengeId)).toMatchObject({ state });
  });

  it('opens and closes once when all its events come twice and backwards', async () => {
    const challengeId = randomUUID();
    const phase = (to: 'voting' | 'review', version: number) =>
      eventOf(challengePhaseChanged, { challengeId, to }, version, challengeId);
    const published = eventOf(
      challengePublished,
      {
        challengeId,
        phases: [{ phase: 'voting', startsAt: '2026-01-01T00:00:00Z', endsAt: '2099-01-01T00:00:00Z' }],
      },
      2,
      challengeId,
    );
    const events = [published, phase('voting', 3), phase('review', 4)];
    await scene.voting.wire.deliver(...events, ...events);
    await scene.voting.wire.deliver(...[...events].reverse());
    // The same facts under new ids: as after a broker that forgot, or a producer that published again.
    await scene.voting.wire.deliver(published, phase('review', 4), phase('voting', 3), phase('review', 4));
    expect((await scene.roundEvents(challengeId)).map(({ subject, version }) => [subject, version])).toEqual([
      ['zwerm.voting.round.opened.v1', 1],
      ['zwerm.voting.round.closed.v1', 2],
    ]);
  });

  it('plans nothing for a challenge without a voting phase', async () => {
    const challengeId = randomUUID();
    await scene.voting.wire.deliver(eventOf(challengePublished, { challengeId, phases: [] }, 2, challengeId));
    expect(await scene.round(challengeId)).toBeUndefined();
  });
});
