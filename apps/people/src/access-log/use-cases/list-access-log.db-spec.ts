import { randomUUID } from 'node:crypto';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { peopleDefinition } from '../../people.definition.js';
import { AccessLog } from '../persistence/access-log.js';
import { ListAccessLog } from './list-access-log.js';

describe('the access log', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  it('is read from the newest line back, page by page, of one person or of all', async () => {
    const [ann, bob] = [randomUUID(), randomUUID()];
    const write = (subjectId: string, reason: string) =>
      people.get(AccessLog).write({ actorId: ann, subjectId, act: 'roles-changed', reason });
    for (const [subject, reason] of [
      [bob, 'one'],
      [ann, 'two'],
      [bob, 'three'],
    ] as const)
      await write(subject, reason);
    const read = (subjectId?: string, cursor?: string) =>
      people.get(ListAccessLog).execute({ subjectId }, { cursor, limit: 2 });
    const page = await read();
    expect(page.items.map(({ reason }) => reason)).toEqual(['three', 'two']);
    expect((await read(undefined, page.nextCursor!)).items.map(({ reason }) => reason)).toEqual(['one']);
    expect((await read(bob)).items.map(({ reason }) => reason)).toEqual(['three', 'one']);
    await expect(read(bob, page.nextCursor!)).rejects.toMatchObject({ code: 'invalid-cursor' });
  });

  it.each(["update access_log set reason = ''", 'delete from access_log', 'truncate access_log'])(
    'cannot be rewritten: %s',
    async (statement) => {
      await expect(people.database.query(statement)).rejects.toThrow('append-only');
    },
  );
});
