import { randomUUID } from 'node:crypto';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { CreateUnit } from '@zwerm/people/units/use-cases/create-unit';
import { ListUnits } from '@zwerm/people/units/use-cases/list-units';
import { PlacePeople } from '@zwerm/people/units/use-cases/place-people';
import { RemoveUnit } from '@zwerm/people/units/use-cases/remove-unit';
import { ReviseUnit } from '@zwerm/people/units/use-cases/revise-unit';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';

describe('units over HTTP', () => {
  let people: ServiceUnderTest;
  let personId: string;
  const as = aPrincipal('user-manager');
  const tag = (unit: { id: string; version: number }) => ({ 'if-match': `"${unit.id}-${unit.version}"` });

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    personId = await people
      .get(RegisterPerson)
      .execute('operator', { displayName: 'Noor', kind: 'employee', language: 'nl' });
  });
  afterAll(() => people.close());

  const units = async () => (await people.call('get', '/units', { as })).body.items;

  it('can be listed, made, revised, filled and removed', () => {
    for (const useCase of [ListUnits, CreateUnit, ReviseUnit, PlacePeople, RemoveUnit])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('are made, renamed, moved and removed by user managers', async () => {
    const made = await people.call('post', '/units', { as, body: { name: 'Netbeheer' } });
    expect([made.status, made.body.version]).toEqual([201, 1]);
    const below = await people.call('post', '/units', {
      as,
      body: { name: 'Storingsdienst', parentId: made.body.id },
    });
    const path = `/units/${below.body.id}`;
    expect((await people.call('patch', path, { as, body: { name: 'X' } })).status).toBe(428);
    const moved = await people.call('patch', path, {
      as,
      body: { name: 'Storingen', parentId: null },
      headers: tag(below.body),
    });
    expect(moved.status).toBe(204);
    expect(await units()).toMatchObject([
      { name: 'Netbeheer', depth: 1 },
      { name: 'Storingen', depth: 1, parentId: null, version: 2 },
    ]);
    expect((await people.call('delete', path, { as })).status).toBe(204);
    expect(await units()).toHaveLength(1);
  });

  it('take one person or many', async () => {
    const [unit] = await units();
    const put = await people.call('put', `/people/${personId}/unit`, { as, body: { unitId: unit.id } });
    expect(put.status).toBe(204);
    const body = { personIds: [personId] };
    expect((await people.call('post', `/units/${unit.id}/people`, { as, body })).body).toEqual({ placed: 0 });
    expect((await units())[0]).toMatchObject({ placed: 1, memberCount: 1 });
    expect((await people.call('delete', `/units/${unit.id}`, { as })).body.code).toBe('unit-not-empty');
    const unknown = await people.call('put', `/people/${personId}/unit`, {
      as,
      body: { unitId: randomUUID() },
    });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'invalid-input']);
    for (const unitId of [undefined, 7, 'x'])
      expect((await people.call('put', `/people/${personId}/unit`, { as, body: { unitId } })).status).toBe(
        400,
      );
  });

  it('are for colleagues to read, not for partners or customers', async () => {
    for (const kind of ['partner', 'customer'] as const)
      expect((await people.call('get', '/units', { as: aPrincipal(kind) })).status).toBe(403);
    expect((await people.call('get', '/units', { as: aPrincipal() })).status).toBe(200);
    expect((await people.call('post', '/units', { as: aPrincipal(), body: { name: 'Mine' } })).status).toBe(
      403,
    );
  });
});
