import { PasswordHasher } from '@zwerm/people/credentials/password-hasher';
import { RegisterPeople } from '@zwerm/people/accounts/use-cases/register-people';
import { AddGroupMembers } from '@zwerm/people/groups/use-cases/add-group-members';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import { CreateUnit } from '@zwerm/people/units/use-cases/create-unit';
import { PlacePeople } from '@zwerm/people/units/use-cases/place-people';
import type { OpenRecord } from '../record/open-record.js';
import { demoIds } from './demo-ids.js';
import type { DemoPerson, DemoPersonKind } from './demo-types.js';
import { demoGroups } from './groups.js';
import { demoUnits } from './organisation.js';
import { fixedPeople, newcomerOf } from './people.js';
import { demoProfiles } from './profiles.js';

/** An audience of everyone is all employees: partners and customers are invited by their groups. */
export const externalKinds = ['partner', 'customer'] as const satisfies readonly DemoPersonKind[];

/** Key of the group of all people of this kind. */
export const groupOfKind = (kind: (typeof externalKinds)[number]): string => `all-${kind}`;

const profileSeed = 7;
const dayMs = 86_400_000;

/** People with their profiles, the tree of units with everybody placed in it, and groups. Only the four fixed people and the newcomer can sign in. */
export async function seedOrganisation(
  record: OpenRecord,
  people: readonly DemoPerson[],
  password: string,
): Promise<void> {
  await seedPeople(record, people, password);
  for (const unit of demoUnits) {
    const parentId = await seedUnit(record, unit.key, unit.name, null);
    for (const { key, name } of unit.departments) await seedUnit(record, key, name, parentId);
  }
  await record
    .use('people', PlacePeople)
    .execute(
      people.flatMap(({ key, department }) =>
        department === null ? [] : [{ personId: demoIds.person(key), unitId: demoIds.group(department) }],
      ),
    );
  await seedGroups(record, people);
}

async function seedPeople(
  record: OpenRecord,
  people: readonly DemoPerson[],
  password: string,
): Promise<void> {
  const passwordHash = await record.use('people', PasswordHasher).hash(password);
  const canSignIn = new Set([...fixedPeople, newcomerOf(people)].map((person) => person?.key));
  const profiles = demoProfiles(people, profileSeed);
  const newcomers = people.map((person, index) => {
    const { sponsor = null, endsInDays = null, ...words } = profiles[index] ?? {};
    const endsOn = endsInDays === null ? null : new Date(Date.now() + endsInDays * dayMs);
    return {
      ...words,
      id: demoIds.person(person.key),
      displayName: person.displayName,
      email: person.email,
      kind: person.kind,
      jobTitle: person.functionTitle,
      language: person.language === 'nl' ? ('nl' as const) : ('en' as const),
      roles: person.roles,
      passwordHash: canSignIn.has(person.key) ? passwordHash : null,
      sponsorId: sponsor === null ? null : demoIds.person(sponsor),
      endsOn: endsOn && endsOn.toISOString().slice(0, 10),
    };
  });
  await record.use('people', RegisterPeople).execute(newcomers);
}

const seedUnit = (record: OpenRecord, key: string, name: string, parentId: string | null): Promise<string> =>
  record.use('people', CreateUnit).execute({ id: demoIds.group(key), name, parentId });

async function seedGroups(record: OpenRecord, people: readonly DemoPerson[]): Promise<void> {
  const ownerId = demoIds.person('samira');
  for (const { key, name, purpose, isSecret, members } of demoGroups) {
    const id = await record.use('people', CreateGroup).execute({
      id: demoIds.group(key),
      name,
      purpose,
      ownerId,
      visibility: isSecret ? 'members' : 'everyone',
      ...('rule' in members ? { rule: members.rule } : {}),
    });
    if ('pick' in members)
      await record.use('people', AddGroupMembers).execute(
        id,
        people.filter(members.pick).map((person) => demoIds.person(person.key)),
      );
  }
}
