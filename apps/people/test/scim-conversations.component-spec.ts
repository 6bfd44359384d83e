import { entraConversation } from '@zwerm/contracts/scim/entra-conversation';
import { oktaConversation } from '@zwerm/contracts/scim/okta-conversation';
import { converse } from '@zwerm/contracts/scim/scim-step';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { ScimClient } from './scim-client.js';

describe('a conversation over SCIM', () => {
  let people: ServiceUnderTest;
  let client: ScimClient;
  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    client = await ScimClient.of(people);
  });
  afterAll(() => people.close());

  it.each([
    ['Entra ID', entraConversation('e1')],
    ['Okta', oktaConversation('o1')],
  ])('goes as %s expects, word for word', async (_, steps) => {
    const outcomes = await converse(steps, client.send);
    expect(outcomes.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(outcomes).toHaveLength(steps.length);
  });

  it('leaves nobody with access, and no group', async () => {
    expect(await people.database.query('select 1 from person where active')).toEqual([]);
    expect(await people.database.query('select 1 from groups where removed_at is null')).toEqual([]);
    expect(await people.database.query('select 1 from group_member')).toEqual([]);
  });

  it('fails when a step is not answered as it must be', async () => {
    const [step] = entraConversation('e2').filter(({ says }) => says === 'makes a user');
    const outcomes = await converse(
      [
        { ...step!, status: 200 },
        { ...step!, holds: { userName: 'x' } },
      ],
      client.send,
    );
    expect(outcomes[0]?.problem).toMatch(/answered 201, not 200/);
    expect(outcomes[1]?.problem).toMatch(/answered 409, not 201/);
  });
});
