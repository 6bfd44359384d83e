import { randomUUID } from 'node:crypto';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import type { QueryRunner } from 'typeorm';
import { aDraft } from '../../test/challenge-builder.js';
import { challengesDefinition } from '../challenges.definition.js';
import { ReadChallenge } from '../challenges/use-cases/read-challenge.js';
import { NameAudiences1800000000150 } from './1800000000150-name-audiences.js';

jest.setTimeout(30_000);

describe('challenges of the time when an audience was everyone or one group', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  it('are for every employee or for that group', async () => {
    const leader = aPrincipal('leadership');
    const [everyone, grouped] = [await aDraft(service, leader), await aDraft(service, leader)];
    const groupId = randomUUID();
    const migration = new NameAudiences1800000000150();
    const runner = { query: (sql: string) => service.database.query(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    await service.database.query('update challenge set audience_group_id = $1 where id = $2', [
      groupId,
      grouped.id,
    ]);
    await migration.up(runner);
    const audienceOf = async (id: string) => (await service.get(ReadChallenge).execute(leader, id)).audience;
    expect(await audienceOf(everyone.id)).toEqual({ everyone: true, groupIds: [], personIds: [] });
    expect(await audienceOf(grouped.id)).toEqual({ everyone: false, groupIds: [groupId], personIds: [] });
  });
});
