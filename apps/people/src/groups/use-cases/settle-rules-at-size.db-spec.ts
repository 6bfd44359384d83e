import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { peopleDefinition } from '../../people.definition.js';
import { CreateUnit } from '../../units/use-cases/create-unit.js';
import type { GroupRule } from '../domain/group-rule.js';
import { SettleRulesWhenPeopleChange } from '../scheduling/settle-rules-when-people-change.js';
import { CreateGroup } from './create-group.js';
import { PreviewRule } from './preview-rule.js';
import { SettleRules } from './settle-rules.js';

jest.setTimeout(300_000);

const people = 50_000;
const rules = 40;
const titles = 50;

/** Bounds are several times what an idle machine takes, so that they hold on a busy one. */
describe('groups by rule among 50,000 people', () => {
  let service: ServiceUnderTest;
  let unitId: string;
  beforeAll(async () => {
    service = await startServiceUnderTest(peopleDefinition);
    // The specs decide when the rules are asked.
    await service.get(SettleRulesWhenPeopleChange).onModuleDestroy();
    await service.database.query(
      `insert into person (id, display_name, kind, language, roles, job_title, expertise, version)
       select gen_random_uuid(), 'Person ' || n, 'employee', case when n % 10 = 0 then 'en' else 'nl' end,
         array['employee'], 'Function ' || n % ${titles}, array['skill ' || n % 20], 1
       from generate_series(1, ${people}) n`,
    );
    unitId = await service.get(CreateUnit).execute({ name: 'Netbeheer' });
    await service.database.query(
      `insert into group_member (group_id, person_id, since_version)
       select $1, id, 1 from person where language = 'nl'`,
      [unitId],
    );
  });
  afterAll(() => service.close());

  const took = async (what: string, work: () => Promise<unknown>): Promise<number> => {
    const startedMs = performance.now();
    await work();
    const tookMs = Math.round(performance.now() - startedMs);
    process.stdout.write(`${what}: ${tookMs} ms\n`);
    return tookMs;
  };
  const membersOf = async (groupId: string): Promise<number> => {
    const [row] = await service.database.query(
      'select count(*)::int as count from group_member where group_id = $1',
      [groupId],
    );
    return row?.['count'] as number;
  };
  let number = 0;
  const group = (rule: GroupRule): Promise<string> =>
    service.get(CreateGroup).execute({ name: `Rule ${number++}`, rule });

  it('are counted in a preview and filled by one question each', async () => {
    const rule = { unitIds: [unitId], kinds: ['employee' as const] };
    expect(await took('preview of 45,000', () => service.get(PreviewRule).execute(rule))).toBeLessThan(3_000);
    let groupId = '';
    expect(
      await took('a group of 45,000', async () => {
        groupId = await group(rule);
      }),
    ).toBeLessThan(20_000);
    expect(await membersOf(groupId)).toBe(45_000);
  });

  it('follow everybody who changed, whatever the number of rules', async () => {
    await service.database.query('truncate rule_check');
    const ids: string[] = [];
    for (let rule = 0; rule < rules; rule++)
      ids.push(
        await group({ jobTitleContains: `Function ${rule % titles}`, expertise: [`skill ${rule % 20}`] }),
      );
    const before = await Promise.all(ids.map(membersOf));
    expect(Math.max(...before)).toBeGreaterThan(100);
    // Everybody moves on to the next function: all leave one group and most enter another.
    await service.database.query(
      `update person set job_title = 'Function ' || (substr(job_title, 10)::int + 20) % ${titles}`,
    );
    const tookMs = await took(`${people} changed people against ${rules + 1} rules`, () =>
      service.get(SettleRules).execute(),
    );
    expect(tookMs).toBeLessThan(40_000);
    const [wrong] = await service.database.query(
      `select count(*)::int as count from groups cross join person
       left join group_member member on member.group_id = groups.id and member.person_id = person.id
       where groups.kind = 'rule' and follows_rule(person, groups.rule) is distinct from (member.person_id is not null)`,
    );
    expect(wrong).toEqual({ count: 0 });
    expect(await service.database.query('select 1 from rule_check')).toEqual([]);
  });
});
