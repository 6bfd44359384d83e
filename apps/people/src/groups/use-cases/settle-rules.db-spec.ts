import { randomUUID } from 'node:crypto';
import { bootService } from '@zwerm/platform/bootstrap/boot-service';
import { startServiceUnderTest, testRuntime, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { RegisterPeople } from '../../accounts/use-cases/register-people.js';
import { peopleDefinition } from '../../people.definition.js';
import { CreateUnit } from '../../units/use-cases/create-unit.js';
import { PlacePeople } from '../../units/use-cases/place-people.js';
import type { GroupRule } from '../domain/group-rule.js';
import { CreateGroup } from './create-group.js';
import { PreviewRule } from './preview-rule.js';
import { ReviseGroup } from './revise-group.js';
import { SettleRules } from './settle-rules.js';

jest.setTimeout(60_000);

describe('groups by rule', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  const persons = async (count: number, wishes: Record<string, unknown> = {}): Promise<string[]> => {
    const crowd = Array.from({ length: count }, () => ({ id: randomUUID(), displayName: 'P' }));
    await people
      .get(RegisterPeople)
      .execute(crowd.map((person) => ({ ...person, kind: 'employee', language: 'nl' })));
    const ids = crowd.map(({ id }) => id);
    for (const [column, value] of Object.entries(wishes))
      await people.database.query(`update person set ${column} = $2 where id = any($1)`, [ids, value]);
    return ids;
  };
  const group = (rule: GroupRule): Promise<string> =>
    people.get(CreateGroup).execute({ name: `Rule ${randomUUID()}`, rule });
  const members = async (groupId: string): Promise<string[]> =>
    (await people.database.query('select person_id from group_member where group_id = $1', [groupId]))
      .map((row) => row['person_id'] as string)
      .sort();
  const settled = async (groupId: string, expected: readonly string[]): Promise<void> => {
    for (let waitedMs = 0; waitedMs < 4_000; waitedMs += 50) {
      await people.get(SettleRules).execute();
      if ((await members(groupId)).join() === [...expected].sort().join()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await members(groupId)).toEqual([...expected].sort());
  };
  const set = (ids: readonly string[], column: string, value: unknown) =>
    people.database.query(`update person set ${column} = $2 where id = any($1)`, [ids, value]);

  it('begin with everybody the rule holds for, as its preview said', async () => {
    const fitters = await persons(3, { job_title: 'Monteur hoogspanning' });
    await persons(2, { job_title: 'Inkoper' });
    const rule = { jobTitleContains: 'MONTEUR' };
    expect(await people.get(PreviewRule).execute(rule)).toBe(3);
    expect(await members(await group(rule))).toEqual([...fitters].sort());
  });

  it('ask for everything that is named, and for any of several values', async () => {
    const [expert] = await persons(1, { expertise: ['Relaisbeveiliging', 'Kabels'], language: 'en' });
    const [other] = await persons(1, { expertise: ['kabels'], language: 'nl' });
    await persons(1, { interests: ['kabels'] });
    expect(await members(await group({ expertise: ['KABELS', 'glas'] }))).toEqual([expert, other].sort());
    expect(await members(await group({ expertise: ['kabels'], languages: ['en'] }))).toEqual([expert]);
  });

  it('follow people who change, with one fact per difference', async () => {
    const ids = await persons(2);
    const groupId = await group({ spokenLanguages: ['Pools'] });
    await set(ids, 'spoken_languages', ['pools', 'nederlands']);
    await settled(groupId, ids);
    await set([ids[0]!], 'spoken_languages', []);
    await set([ids[1]!], 'display_name', 'Nothing that matters');
    await settled(groupId, [ids[1]!]);
    const facts = await people.database.query(
      "select split_part(subject, '.', 4) as fact from outbox where aggregate_id = $1 order by aggregate_version",
      [groupId],
    );
    expect(facts.map((row) => row['fact'])).toEqual([
      'created',
      'member-added',
      'member-added',
      'member-removed',
    ]);
  });

  it('follow the tree of units: in it, below it, and no longer', async () => {
    const [ids, top] = [await persons(2), await people.get(CreateUnit).execute({ name: 'Grid' })];
    const below = await people.get(CreateUnit).execute({ name: 'Stations', parentId: top });
    const groupId = await group({ unitIds: [top] });
    const place = (unitId: string | null) =>
      people.get(PlacePeople).execute(ids.map((personId) => ({ personId, unitId })));
    await place(below);
    await settled(groupId, ids);
    await place(null);
    await settled(groupId, []);
  });

  it('change with their rule, and only they have one', async () => {
    const partners = await persons(1);
    await people.database.query(
      "update person set kind = 'partner', roles = '{partner}' where id = any($1)",
      [partners],
    );
    const groupId = await group({ kinds: ['customer'] });
    const revise = (id: string, version: number, rule: GroupRule) =>
      people.get(ReviseGroup).execute(id, version, { rule });
    await revise(groupId, 1, { kinds: ['partner'] });
    expect(await members(groupId)).toEqual(partners);
    await expect(revise(groupId, 1, { kinds: ['customer'] })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await expect(revise(groupId, 3, {})).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(group({ expertise: [] })).rejects.toMatchObject({ code: 'invalid-input' });
    const byHand = await people.get(CreateGroup).execute({ name: 'By hand' });
    await expect(revise(byHand, 1, { kinds: ['partner'] })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('take 10,000 changed people within ten seconds, though two replicas watch', async () => {
    const groupId = await group({ interests: ['zeilen'] });
    const replica = await bootService(peopleDefinition, await testRuntime(people.database.url));
    try {
      const ids = await persons(10_000);
      await set(ids, 'interests', ['zeilen']);
      const startedMs = Date.now();
      await Promise.all([
        people.get(SettleRules).execute(),
        replica.app.get(SettleRules, { strict: false }).execute(),
      ]);
      await settled(groupId, ids);
      expect(Date.now() - startedMs).toBeLessThan(10_000);
    } finally {
      await replica.close();
    }
  });
});
