import { randomUUID } from 'node:crypto';
import { forGroups } from '@zwerm/testing/audience-builder';
import { everyEmployee } from '@zwerm/domain/audience';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { aDraft, challengeFields, fullPlan } from '../../../test/challenge-builder.js';
import { challengesDefinition } from '../../challenges.definition.js';
import { CreateChallenge } from './create-challenge.js';
import { ReadChallenge } from './read-challenge.js';

jest.setTimeout(30_000);

describe('creating a challenge', () => {
  let service: ServiceUnderTest;
  const leader = aPrincipal('leadership');

  beforeAll(async () => {
    service = await startServiceUnderTest(challengesDefinition);
  });
  afterAll(() => service.close());

  it('makes a draft with the usual values, which nobody hears of', async () => {
    const { domainId } = await aDraft(service, leader);
    const { title, question, language, method, phases } = challengeFields();
    const command = { domainId, title, question, language, method, phases };
    const challenge = await service.get(CreateChallenge).execute(leader, command);
    expect(challenge).toMatchObject({
      phase: 'draft',
      version: 1,
      sponsorId: leader.personId,
      audience: everyEmployee,
      results: 'after-close',
      topCount: 10,
      criteria: [],
      context: '',
    });
    expect(await service.get(ReadChallenge).execute(leader, challenge.id)).toEqual(challenge);
    expect(
      await service.database.query('select 1 from outbox where aggregate_id = $1', [challenge.id]),
    ).toEqual([]);
  });

  it('keeps every field as it was given', async () => {
    const audience = forGroups(randomUUID());
    const given = { audience, phases: fullPlan, promisedBy: '2027-01-15T12:00:00.000Z', topCount: 3 };
    const { id } = await aDraft(service, leader, given);
    expect(await service.get(ReadChallenge).execute(leader, id)).toMatchObject(given);
  });

  it('finds what an import made before, and leaves it alone', async () => {
    const id = randomUUID();
    const first = await aDraft(service, leader, { id });
    expect(await aDraft(service, leader, { id, title: 'Een andere titel' })).toEqual(first);
  });

  it('refuses a domain that does not exist', async () => {
    await expect(service.get(CreateChallenge).execute(leader, challengeFields())).rejects.toMatchObject({
      code: 'invalid-input',
      problems: [{ pointer: '/domainId' }],
    });
  });
});
