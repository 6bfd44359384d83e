import { PasswordHasher } from '@zwerm/people/credentials/password-hasher';
import { RegisterPeople } from '@zwerm/people/accounts/use-cases/register-people';
import { AddGroupMembers } from '@zwerm/people/groups/use-cases/add-group-members';
import { CreateGroup } from '@zwerm/people/groups/use-cases/create-group';
import type { OpenRecord } from '../record/open-record.js';
import { demoIds } from './demo-ids.js';
import type { DemoPerson, DemoPersonKind } from './demo-types.js';
import { demoUnits } from './organisation.js';
import { fixedPeople } from './people.js';

/** An audience of everyone is all employees: partners and customers are invited by their groups. */
export const externalKinds = ['partner', 'customer'] as const satisfies readonly DemoPersonKind[];

const groupNames = { partner: 'Partners', customer: 'Klanten' } as const;

/** Key of the group of all people of this kind. */
export const groupOfKind = (kind: (typeof externalKinds)[number]): string => `all-${kind}`;

/** People, and groups by business unit. Only the four fixed people can sign in. */
export async function seedOrganisation(
  record: OpenRecord,
  people: readonly DemoPerson[],
  password: string,
): Promise<void> {
  const passwordHash = await record.use('people', PasswordHasher).hash(password);
  const canSignIn = new Set(fixedPeople.map(({ key }) => key));
  await record.use('people', RegisterPeople).execute(
    people.map((person) => ({
      id: demoIds.person(person.key),
      displayName: person.displayName,
      email: person.email,
      kind: person.kind,
      language: person.language === 'nl' ? 'nl' : 'en',
      roles: person.roles,
      passwordHash: canSignIn.has(person.key) ? passwordHash : null,
    })),
  );
  for (const kind of externalKinds)
    await seedGroup(
      record,
      groupOfKind(kind),
      groupNames[kind],
      people.filter((person) => person.kind === kind),
    );
  for (const unit of demoUnits)
    await seedGroup(
      record,
      unit.key,
      unit.name,
      people.filter((person) => person.unit === unit.key),
    );
}

async function seedGroup(
  record: OpenRecord,
  key: string,
  name: string,
  members: readonly DemoPerson[],
): Promise<void> {
  const id = await record.use('people', CreateGroup).execute({ id: demoIds.group(key), name });
  await record.use('people', AddGroupMembers).execute(
    id,
    members.map((person) => demoIds.person(person.key)),
  );
}
