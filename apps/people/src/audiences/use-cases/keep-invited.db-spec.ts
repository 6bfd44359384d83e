import { randomUUID } from 'node:crypto';
import { challengePublished } from '@zwerm/contracts/events/challenge-events';
import { ideaCoAuthorsChanged, ideaSubmitted } from '@zwerm/contracts/events/idea-events';
import { everyEmployee, type Audience } from '@zwerm/domain/audience';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind } from '@zwerm/domain/role';
import { forGroups } from '@zwerm/testing/audience-builder';
import { eventOf } from '@zwerm/testing/event-builder';
import { aPrincipal } from '@zwerm/testing/principal-builder';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { ListPeople } from '../../accounts/use-cases/list-people.js';
import { RegisterPeople } from '../../accounts/use-cases/register-people.js';
import { AddGroupMembers } from '../../groups/use-cases/add-group-members.js';
import { CreateGroup } from '../../groups/use-cases/create-group.js';
import { ListGroups } from '../../groups/use-cases/list-groups.js';
import { peopleDefinition } from '../../people.definition.js';
import { KeepAuthors } from './keep-authors.js';
import { KeepInvited } from './keep-invited.js';

jest.setTimeout(30_000);

describe('whom partners and customers meet', () => {
  let people: ServiceUnderTest;
  let partner: Principal;
  let colleague: string;
  let sponsor: string;
  let author: string;
  let stranger: string;
  let groupId: string;

  beforeAll(async () => {
    people = await startServiceUnderTest(peopleDefinition);
    const [partnerId] = await register(1, 'partner');
    partner = { ...aPrincipal('partner'), personId: partnerId! };
    [sponsor, author, stranger] = (await register(3, 'employee')) as [string, string, string];
    [colleague] = (await register(1, 'partner')) as [string];
    groupId = await people.get(CreateGroup).execute({ name: 'Contractors' });
    await people.get(AddGroupMembers).execute(groupId, [partner.personId, colleague]);
    await people.get(CreateGroup).execute({ name: 'Board' });
  });
  afterAll(() => people.close());

  const register = async (count: number, kind: PersonKind): Promise<string[]> => {
    const crowd = Array.from({ length: count }, (_, n) => ({ id: randomUUID(), displayName: `P${n}` }));
    await people.get(RegisterPeople).execute(crowd.map((person) => ({ ...person, kind, language: 'nl' })));
    return crowd.map(({ id }) => id);
  };
  const metBy = async (who: Principal): Promise<string[]> => {
    const asked = [partner.personId, colleague, sponsor, author, stranger, randomUUID()];
    return (await people.get(ListPeople).execute(who, asked)).map(({ id }) => id).sort();
  };
  const hear = async (
    audience: Audience,
    version = 2,
    challengeId: string = randomUUID(),
  ): Promise<string> => {
    await people.wire.deliver(
      eventOf(ideaSubmitted, { challengeId, authorId: author }),
      eventOf(challengePublished, { challengeId, sponsorId: sponsor, audience }, version, challengeId),
    );
    return challengeId;
  };
  const own = (): string[] => [partner.personId, colleague].sort();
  const withChallenge = (): string[] => [partner.personId, colleague, sponsor, author].sort();

  it('is made of two use cases', () => {
    for (const useCase of [KeepInvited, KeepAuthors])
      expect(people.get<object>(useCase)).toBeInstanceOf(useCase);
  });

  it('are those in their groups, and nobody in a challenge that is not for them', async () => {
    await hear(everyEmployee);
    await hear(forGroups(randomUUID()));
    expect(await metBy(partner)).toEqual(own());
  });

  it.each<[string, () => Audience]>([
    ['their group', () => forGroups(groupId)],
    ['themselves', () => ({ ...everyEmployee, personIds: [partner.personId] })],
  ])(
    'are sponsor and authors of a challenge that names %s, until it no longer does',
    async (_whom, audience) => {
      const id = await hear(audience());
      expect(await metBy(partner)).toEqual(withChallenge());
      await hear(forGroups(randomUUID()), 3, id);
      await hear(audience(), 2, id);
      expect(await metBy(partner)).toEqual(own());
    },
  );

  it('are co-authors too, whether they were named with the idea or later', async () => {
    const [audience, named] = [forGroups(groupId), { ideaId: randomUUID(), formerCoAuthorIds: [] }];
    const [early, late] = (await register(2, 'employee')) as [string, string];
    const met = async () =>
      (await people.get(ListPeople).execute(partner, [early, late])).map(({ id }) => id);
    const challengeId = await hear(audience);
    await people.wire.deliver(
      eventOf(ideaSubmitted, { challengeId, authorId: author, coAuthorIds: [early] }),
    );
    expect(await met()).toEqual([early]);
    await people.wire.deliver(eventOf(ideaCoAuthorsChanged, { ...named, challengeId, coAuthorIds: [late] }));
    expect((await met()).sort()).toEqual([early, late].sort());
  });

  it('are all people to an employee', async () => {
    expect(await metBy(aPrincipal())).toHaveLength(5);
  });

  it('are in the groups they see: only their own', async () => {
    const seenBy = async (who: Principal) =>
      (await people.get(ListGroups).execute(who, { limit: 100 })).items.map(({ name }) => name);
    expect(await seenBy(partner)).toEqual(['Contractors']);
    expect(await seenBy(aPrincipal('customer'))).toEqual([]);
    expect(await seenBy(aPrincipal())).toEqual(['Board', 'Contractors']);
    await people.database.query("update groups set visibility = 'members' where id = $1", [groupId]);
    expect(await seenBy(aPrincipal())).toEqual(['Board']);
    expect(await seenBy(aPrincipal('employee', 'user-manager'))).toEqual(['Board', 'Contractors']);
  });
});
