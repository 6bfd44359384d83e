import { randomUUID } from 'node:crypto';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { ListGroupMembers } from '@zwerm/people/groups/use-cases/list-group-members';
import { PreviewRule } from '@zwerm/people/groups/use-cases/preview-rule';
import { ReadGroup } from '@zwerm/people/groups/use-cases/read-group';
import { RemoveGroup } from '@zwerm/people/groups/use-cases/remove-group';
import { ReviseGroup } from '@zwerm/people/groups/use-cases/revise-group';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

describe('groups over HTTP', () => {
  let people: ServiceUnderTest;
  const as = aPrincipal('employee', 'community-manager');
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  it('can be made, read, revised, previewed and removed', () => {
    for (const useCase of [CreateGroup, ReadGroup, ReviseGroup, RemoveGroup, ListGroupMembers, PreviewRule])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('travel with their rule, purpose and version', async () => {
    const rule = { kinds: ['partner'], unitIds: [randomUUID()] };
    const body = { name: 'Partners', purpose: 'Together', visibility: 'members', rule };
    const { body: made } = await people.call('post', '/groups', { as, body });
    const path = `/groups/${made.id}`;
    const read = await people.call('get', path, { as });
    expect(read.body).toEqual({ ...made, ...body, kind: 'rule', ownerId: null });
    const headers = { 'if-match': read.headers['etag'] as string };
    expect((await people.call('patch', path, { as, body: { purpose: '' } })).status).toBe(428);
    expect((await people.call('patch', path, { as, body: { purpose: '' }, headers })).status).toBe(204);
    expect((await people.call('get', path, { as: aPrincipal() })).status).toBe(404);
    expect((await people.call('get', `${path}/members`, { as })).body).toEqual({
      items: [],
      nextCursor: null,
    });
    expect((await people.call('delete', path, { as })).status).toBe(204);
    expect((await people.call('get', path, { as })).status).toBe(404);
  });

  it.each([
    [{ kinds: ['administrator'] }],
    [{ kinds: [] }],
    [{ unitIds: 'x' }],
    [{ sql: '1=1' }],
    [{ expertise: [{ $ne: '' }] }],
    [{ jobTitleContains: ['a'] }],
    [{ constructor: { prototype: 1 } }],
    [{}],
    [[]],
    ['kind = partner'],
  ])('refuse the rule %j', async (rule) => {
    const preview = await people.call('post', '/groups/rule-preview', { as, body: { rule } });
    expect(preview.status).toBe(400);
    const made = await people.call('post', '/groups', { as, body: { name: randomUUID(), rule } });
    expect(made.status).toBe(400);
  });

  it('take a hostile text in a rule as a text', async () => {
    const rule = { jobTitleContains: "'; drop table person; -- %_", expertise: ["') or true --"] };
    const preview = await people.call('post', '/groups/rule-preview', { as, body: { rule } });
    expect([preview.status, preview.body]).toEqual([200, { count: 0 }]);
  });
});
