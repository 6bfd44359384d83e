import { randomUUID } from 'node:crypto';
import type { Principal } from '@zwerm/domain/principal';
import { forGroups } from '@zwerm/testing/audience-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { stopDatabaseClock } from '@zwerm/testing/fixed-clock';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft, beforeItAll } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { ListChallenges } from './list-challenges.js';
import { MoveChallenge } from './move-challenge.js';
import { ReadChallenge } from './read-challenge.js';

jest.setTimeout(30_000);

describe('reading challenges', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');
  const groupId = randomUUID();
  const member: Principal = { ...aPrincipal('employee'), groupIds: [groupId] };
  const employee = aPrincipal('employee');
  const partner: Principal = { ...aPrincipal('partner'), groupIds: [groupId] };
  const customer = aPrincipal('customer');
  const ids: Record<'draft' | 'open' | 'grouped' | 'named', string> = {
    draft: '',
    open: '',
    grouped: '',
    named: '',
  };

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
    // One moment for all: the order then rests on the ids, as it must when an import makes many at once.
    await stopDatabaseClock(service.database, 'challenges', beforeItAll);
    ids.draft = (await aDraft(service, leader)).id;
    ids.open = (await aDraft(service, leader)).id;
    ids.grouped = (await aDraft(service, leader, { audience: forGroups(groupId) })).id;
    const audience = { everyone: false, groupIds: [randomUUID()], personIds: [customer.personId] };
    ids.named = (await aDraft(service, leader, { audience })).id;
    for (const id of [ids.open, ids.grouped, ids.named])
      await service.get(MoveChallenge).execute(leader, { id, to: 'announced' });
  });
  afterAll(() => service.close());

  const seenBy = async (who: Principal, filter: object = {}) => {
    const page = await service.get(ListChallenges).execute(who, { limit: 100, ...filter });
    return page.items.map(({ id }) => id).sort();
  };

  it('shows each person exactly what they may open', async () => {
    expect(await seenBy(employee)).toEqual([ids.open]);
    expect(await seenBy(member)).toEqual([ids.open, ids.grouped].sort());
    expect(await seenBy(partner)).toEqual([ids.grouped]);
    expect(await seenBy(customer)).toEqual([ids.named]);
    expect(await seenBy(aPrincipal('partner'))).toEqual([]);
    expect(await seenBy(leader)).toEqual(Object.values(ids).sort());
    for (const id of [ids.grouped, ids.draft]) {
      const evaluator: Principal = { ...partner, groupIds: [], scopedRoles: [`evaluator@challenge:${id}`] };
      expect(await seenBy(evaluator)).toEqual(id === ids.draft ? [] : [id]);
    }
    const { domainId } = await service.get(ReadChallenge).execute(leader, ids.open);
    const within: Principal = { ...aPrincipal('employee'), scopedRoles: [`evaluator@domain:${domainId}`] };
    expect(await seenBy(within)).toEqual([ids.open]);
    for (const who of [employee, member, partner, customer, leader, within]) {
      const listed = await seenBy(who);
      for (const id of Object.values(ids)) {
        const read = service.get(ReadChallenge).execute(who, id);
        if (listed.includes(id)) await expect(read).resolves.toMatchObject({ id });
        else await expect(read).rejects.toMatchObject({ code: 'not-found' });
      }
    }
  });

  it('filters by phase and by domain', async () => {
    expect(await seenBy(leader, { phase: 'draft' })).toEqual([ids.draft]);
    const { domainId } = await service.get(ReadChallenge).execute(leader, ids.open);
    expect(await seenBy(leader, { domainId })).toEqual([ids.open]);
    expect(await seenBy(leader, { domainId, phase: 'draft' })).toEqual([]);
  });

  it('gives every challenge once, page by page, and refuses a cursor of another list or person', async () => {
    const list = service.get(ListChallenges);
    const paged: string[] = [];
    let lastCursor = '';
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await list.execute(leader, { cursor, limit: 1 });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      lastCursor = cursor ?? lastCursor;
    }
    expect(paged).toHaveLength(4);
    expect([...paged].sort()).toEqual(await seenBy(leader));
    for (const [who, filter] of [
      [leader, { phase: 'draft' as const }],
      [member, {}],
    ] as const)
      await expect(list.execute(who, { ...filter, cursor: lastCursor, limit: 1 })).rejects.toMatchObject({
        code: 'invalid-cursor',
      });
  });
});
