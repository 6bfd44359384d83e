import { randomUUID } from 'node:crypto';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { peopleDefinition } from '../../people.definition.js';
import { KeepAuthors } from './keep-authors.js';

jest.setTimeout(30_000);

describe('keeping who has ideas in a challenge', () => {
  let people: ServiceUnderTest;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
  });
  afterAll(() => people.close());

  it('keeps each author once per challenge, however many ideas and however often they are told', async () => {
    const [challengeId, other, personId] = [randomUUID(), randomUUID(), randomUUID()];
    const told = [challengeId, challengeId, other].map((id) => ({ challengeId: id, personId }));
    for (let turn = 0; turn < 2; turn++) await people.get(KeepAuthors).execute(told);
    const kept = await people.database.query(
      'select challenge_id from challenge_person where person_id = $1',
      [personId],
    );
    expect(kept.map((row) => row['challenge_id']).sort()).toEqual([challengeId, other].sort());
  });
});
