import { randomUUID } from 'node:crypto';
import { CreateChallenge } from '@zwerm/challenges/challenges/use-cases/create-challenge';
import { ListChallenges } from '@zwerm/challenges/challenges/use-cases/list-challenges';
import { MoveChallenge } from '@zwerm/challenges/challenges/use-cases/move-challenge';
import { ReviseChallenge } from '@zwerm/challenges/challenges/use-cases/revise-challenge';
import { challengesDefinition } from '@zwerm/challenges/challenges.definition';
import type { Phase } from '@zwerm/domain/phase';
import type { Principal } from '@zwerm/domain/principal';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft, beforeItAll, challengeFields } from './challenge-builder.js';

const phaseChanged = 'zwerm.challenges.challenge.phase-changed.v1';

describe('managing challenges', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('employee', 'leadership');
  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
  });
  afterAll(() => service.close());

  const move = (by: Principal, id: string, to: Phase) => service.get(MoveChallenge).execute(by, { id, to });
  const revise = (by: Principal, id: string, changes: object) =>
    service.get(ReviseChallenge).execute(by, { id, expectedVersion: 1, changes });
  const seenBy = async (by: Principal) =>
    (await service.get(ListChallenges).execute(by, { limit: 100 })).items.map(({ id }) => id);
  const create = (by: Principal, fields: object) =>
    service.call('post', '/challenges', {
      as: by,
      body: fields,
      headers: { 'idempotency-key': randomUUID() },
    });
  const newChallenge = (domainId: string, sponsorId?: string) => {
    const { sponsorId: _, ...fields } = challengeFields({ domainId });
    return sponsorId ? { ...fields, sponsorId } : fields;
  };

  describe('within one domain', () => {
    it('reaches the challenges of that domain, drafts too, and no other', async () => {
      const [mine, other] = [await aDraft(service, leader), await aDraft(service, leader)];
      const manager: Principal = {
        ...aPrincipal('employee'),
        scopedRoles: [`programme-manager@domain:${mine.domainId}`],
      };
      expect(await seenBy(manager)).toEqual([mine.id]);
      expect((await move(manager, mine.id, 'announced')).phase).toBe('announced');
      await expect(move(manager, other.id, 'announced')).rejects.toMatchObject({ code: 'not-found' });
      await move(leader, other.id, 'announced');
      await expect(move(manager, other.id, 'ideation')).rejects.toMatchObject({ code: 'forbidden' });
      expect((await create(manager, newChallenge(mine.domainId))).status).toBe(201);
      expect((await create(manager, newChallenge(other.domainId))).body.code).toBe('forbidden');
      const patch = (id: string) =>
        service.call('patch', `/domains/${id}`, {
          as: manager,
          body: { goal: { nl: 'Doel', en: 'Goal' } },
          headers: { 'if-match': `"${id}-1"` },
        });
      expect((await patch(mine.domainId)).status).toBe(200);
      expect((await patch(other.domainId)).status).toBe(403);
    });

    it('takes no challenge out of it, nor one challenge from its sponsor', async () => {
      const [mine, other] = [await aDraft(service, leader), await aDraft(service, leader)];
      const ofDomain: Principal = {
        ...aPrincipal('employee'),
        scopedRoles: [`programme-manager@domain:${mine.domainId}`],
      };
      await expect(revise(ofDomain, mine.id, { domainId: other.domainId })).rejects.toMatchObject({
        code: 'forbidden',
      });
      const ofOne: Principal = {
        ...aPrincipal('employee'),
        scopedRoles: [`programme-manager@challenge:${other.id}`],
      };
      expect(await seenBy(ofOne)).toContain(other.id);
      await expect(revise(ofOne, other.id, { sponsorId: ofOne.personId })).rejects.toMatchObject({
        code: 'not-for-delegates',
      });
      expect((await revise(ofOne, other.id, { topCount: 3 })).topCount).toBe(3);
    });
  });

  describe('as a leader’s delegate', () => {
    const delegate: Principal = { ...aPrincipal('employee'), actsFor: [leader.personId] };

    it('is done with a trace of who did it and for whom', async () => {
      const { id } = await aDraft(service, leader);
      await move(delegate, id, 'announced');
      const trace = { actorId: delegate.personId, onBehalfOf: leader.personId };
      const rows = await service.database.query(
        'select actor_id as "actorId", on_behalf_of as "onBehalfOf" from challenge_transition where challenge_id = $1',
        [id],
      );
      expect(rows).toEqual([trace]);
      const told = await service.database.query(
        'select payload from outbox where aggregate_id = $1 and subject = $2',
        [id, phaseChanged],
      );
      expect(told).toMatchObject([{ payload: trace }]);
    });

    it('leaves the decision and the sponsor to the leader', async () => {
      const { id } = await aDraft(service, leader);
      await expect(revise(delegate, id, { sponsorId: delegate.personId })).rejects.toMatchObject({
        code: 'not-for-delegates',
      });
      await expect(move(delegate, id, 'decided')).rejects.toMatchObject({ code: 'not-for-delegates' });
    });

    it('is for that leader’s challenges and no others', async () => {
      const other = await aDraft(service, aPrincipal('employee', 'leadership'));
      await expect(move(delegate, other.id, 'announced')).rejects.toMatchObject({ code: 'not-found' });
      const { domainId } = await aDraft(service, leader);
      expect((await create(delegate, newChallenge(domainId, leader.personId))).body.sponsorId).toBe(
        leader.personId,
      );
      for (const sponsorId of [undefined, delegate.personId, other.sponsorId])
        expect((await create(delegate, newChallenge(domainId, sponsorId))).status).toBe(403);
    });

    it('ends with the delegation', async () => {
      const { id } = await aDraft(service, leader);
      const former = { ...delegate, actsFor: [] };
      await expect(move(former, id, 'announced')).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  it('needs more than being named as the sponsor to begin one', async () => {
    const { domainId } = await aDraft(service, leader);
    const nobody = aPrincipal('employee');
    await expect(
      service.get(CreateChallenge).execute(nobody, challengeFields({ domainId, sponsorId: nobody.personId })),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
