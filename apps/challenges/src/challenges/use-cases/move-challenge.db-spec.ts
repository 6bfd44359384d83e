import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft, beforeItAll } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { MoveChallenge } from './move-challenge.js';

jest.setTimeout(30_000);

describe('moving a challenge', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
  });
  afterAll(() => service.close());

  const move = (id: string, to: 'announced' | 'ideation' | 'cancelled', reason?: string, by = leader) =>
    service.get(MoveChallenge).execute(by, reason ? { id, to, reason } : { id, to });

  it('announces what was announced and that it was, in this order, and tells open screens', async () => {
    const { id } = await aDraft(service, leader);
    const signals: unknown[] = [];
    const unsubscribe = service.live.subscribe((signal) => signals.push(signal));
    await move(id, 'announced');
    unsubscribe();
    expect(signals).toEqual([
      {
        topic: `challenge:${id}`,
        event: 'challenge-changed',
        facts: { challengeId: id, phase: 'announced' },
      },
    ]);
    const events = await service.database.query(
      'select subject, aggregate_version as version, payload from outbox where aggregate_id = $1 order by seq',
      [id],
    );
    expect(events).toMatchObject([
      { subject: 'zwerm.challenges.challenge.published.v1', version: 2, payload: { challengeId: id } },
      {
        subject: 'zwerm.challenges.challenge.phase-changed.v1',
        version: 3,
        payload: { from: 'draft', to: 'announced', automatic: false, changedAt: beforeItAll },
      },
    ]);
  });

  it('sets the real dates when a person opens a phase early', async () => {
    const { id } = await aDraft(service, leader);
    await move(id, 'announced');
    const opened = await move(id, 'ideation');
    expect(opened.phases[0]!.startsAt).toBe(beforeItAll);
    const published = await service.published('zwerm.challenges.challenge.published.v1', 3);
    expect(published.at(-1)).toMatchObject({
      challengeId: id,
      phases: [{ startsAt: beforeItAll }, {}, {}, {}],
    });
  });

  it('keeps who did it and why', async () => {
    const { id } = await aDraft(service, leader);
    await expect(move(id, 'cancelled')).rejects.toMatchObject({ code: 'reason-required' });
    await move(id, 'cancelled', 'Dubbel met een andere vraag');
    expect(
      await service.database.query('select * from challenge_transition where challenge_id = $1', [id]),
    ).toMatchObject([
      {
        to_phase: 'cancelled',
        actor_id: leader.personId,
        reason: 'Dubbel met een andere vraag',
        is_automatic: false,
      },
    ]);
  });

  it('happens once when several ask for it at once', async () => {
    const { id } = await aDraft(service, leader);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => move(id, 'announced')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await service.database.query('select 1 from challenge_transition where challenge_id = $1', [id]),
    ).toHaveLength(1);
  });

  it('refuses strangers to the challenge, those without the right, and challenges that are not there', async () => {
    const { id } = await aDraft(service, leader);
    const employee = aPrincipal('employee');
    await expect(move(id, 'announced', undefined, employee)).rejects.toMatchObject({ code: 'not-found' });
    await move(id, 'announced');
    await expect(move(id, 'ideation', undefined, employee)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(move(randomUUID(), 'announced')).rejects.toMatchObject({ code: 'not-found' });
    await expect(move(id, 'announced')).rejects.toMatchObject({ code: 'illegal-transition' });
  });
});
