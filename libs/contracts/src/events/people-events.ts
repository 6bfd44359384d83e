import { Type } from '@sinclair/typebox';
import { personKinds, roles } from '@zwerm/domain/role';
import { scopeKinds } from '@zwerm/domain/scope';
import { defineEvent } from '../define-event.js';
import { closed, dateTime, oneOf, orNull, uuid } from '../field-schemas.js';

const person = '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b';
const group = '5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55';

export const personRegistered = defineEvent(
  'zwerm.people.person.registered.v1',
  'A person has an account.',
  Type.Object({ personId: uuid('the person'), kind: oneOf(personKinds) }, closed),
  { personId: person, kind: 'employee' },
);

const roleGrant = Type.Object(
  {
    role: oneOf(roles),
    scope: orNull(
      Type.Object({ kind: oneOf(scopeKinds), id: uuid('the domain, challenge or group') }, closed),
    ),
    endsAt: orNull(dateTime('from then on it no longer holds; nobody says so again')),
  },
  closed,
);

export const personRolesChanged = defineEvent(
  'zwerm.people.person.roles-changed.v1',
  'A person now has exactly these roles.',
  Type.Object(
    {
      personId: uuid('the person'),
      roles: Type.Array(oneOf(roles), { description: 'everywhere and without end' }),
      grants: Type.Optional(
        Type.Array(roleGrant, {
          description:
            'all others: within a scope (everywhere when null) or until a moment. Unchanged when left out',
        }),
      ),
      actsFor: Type.Optional(
        Type.Array(Type.Object({ leaderId: uuid('the leader'), endsAt: dateTime('exclusive') }, closed), {
          description: 'the leaders whose delegate the person is. Unchanged when left out',
        }),
      ),
    },
    closed,
  ),
  {
    personId: person,
    roles: ['employee', 'leadership'],
    grants: [
      {
        role: 'programme-manager',
        scope: { kind: 'domain', id: '2c9b7f60-1d3e-4a5b-8c7d-9e0f1a2b3c4d' },
        endsAt: '2027-06-30T22:00:00.000Z',
      },
    ],
    actsFor: [],
  },
);

export const personPlaced = defineEvent(
  'zwerm.people.person.placed.v1',
  'A person works in this organisation unit from now on; null: in none.',
  Type.Object({ personId: uuid('the person'), unitId: orNull(uuid('a group of kind unit')) }, closed),
  { personId: person, unitId: group },
);

export const personDeactivated = defineEvent(
  'zwerm.people.person.deactivated.v1',
  'A person can no longer sign in; their ballots stay counted.',
  Type.Object({ personId: uuid('the person') }, closed),
  { personId: person },
);

export const personReactivated = defineEvent(
  'zwerm.people.person.reactivated.v1',
  'A person who could no longer sign in may again; what let them in before stays ended.',
  Type.Object({ personId: uuid('the person') }, closed),
  { personId: person },
);

export const personCredentialsChanged = defineEvent(
  'zwerm.people.person.credentials-changed.v1',
  'A person signs in with another password, second factor or identity from now on: what was begun before ends.',
  Type.Object(
    { personId: uuid('the person'), what: oneOf(['password', 'second-factor', 'identity']) },
    closed,
  ),
  { personId: person, what: 'password' },
);

export const personErased = defineEvent(
  'zwerm.people.person.erased.v1',
  'A person is to be forgotten by everybody: what named them is gone here, and has to go wherever it was copied.',
  Type.Object({ personId: uuid('the person'), erasureId: uuid('the erasure, to confirm') }, closed),
  { personId: person, erasureId: '7a1c9f52-64b3-4d0e-8f27-3e5d8c1b9a60' },
);

export const groupCreated = defineEvent(
  'zwerm.people.group.created.v1',
  'A group exists.',
  Type.Object({ groupId: uuid('the group'), name: Type.String() }, closed),
  { groupId: group, name: 'Storingsdienst Rotterdam' },
);

export const groupRemoved = defineEvent(
  'zwerm.people.group.removed.v1',
  'A group is no more; every membership ended with a fact of its own before this one.',
  Type.Object({ groupId: uuid('the group') }, closed),
  { groupId: group },
);

export const groupMemberAdded = defineEvent(
  'zwerm.people.group.member-added.v1',
  'A person became a member of a group.',
  Type.Object({ groupId: uuid('the group'), personId: uuid('the member') }, closed),
  { groupId: group, personId: person },
);

export const groupMemberRemoved = defineEvent(
  'zwerm.people.group.member-removed.v1',
  'A person is no longer a member of a group.',
  Type.Object({ groupId: uuid('the group'), personId: uuid('the member') }, closed),
  { groupId: group, personId: person },
);
