import { entraUser } from '@zwerm/contracts/scim/entra-requests';
import type { Role } from '@zwerm/domain/role';
import { RegisterPerson } from '@zwerm/people/accounts/use-cases/register-person';
import { peopleDefinition } from '@zwerm/people/people.definition';
import { startServiceUnderTest, type ServiceUnderTest } from '@zwerm/testing/service-harness';
import { ScimClient, type Answer } from './scim-client.js';

/** A PATCH body with these operations. */
export const patch = (...Operations: object[]): object => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

/** The people service, and an identity provider beside it. */
export interface ScimUnderTest {
  readonly people: ServiceUnderTest;
  readonly client: ScimClient;
  /** Makes a user of Entra ID with names nobody has; the body replaces attributes. */
  readonly create: (body?: object) => Promise<Answer>;
  /** The row of a person. */
  readonly row: (id: string) => Promise<Record<string, unknown>>;
  /** What was announced of a person or group, by its verb, in order. */
  readonly subjects: (id: string) => Promise<(string | undefined)[]>;
  /** Somebody whom an administrator registered. @returns the id */
  readonly local: (email: string, ...roles: Role[]) => Promise<string>;
}

export async function startScim(): Promise<ScimUnderTest> {
  const people = await startServiceUnderTest(peopleDefinition);
  const client = await ScimClient.of(people);
  let number = 0;
  const names = (): object => {
    const name = `User${++number}`;
    return entraUser({ externalId: `x${number}`, userName: name, email: `${name}@Example.org` });
  };
  return {
    people,
    client,
    create: (body = {}) => client.send('POST', '/Users', { ...names(), ...body }),
    row: async (id) =>
      (await people.database.query('select * from person where id = $1', [id]))[0] as Record<string, unknown>,
    subjects: async (id) => {
      const rows = await people.database.query(
        'select subject from outbox where aggregate_id = $1 order by aggregate_version',
        [id],
      );
      return rows.map(({ subject }) => String(subject).split('.')[3]);
    },
    local: (email, ...roles) =>
      people.get(RegisterPerson).execute('operator', {
        displayName: 'Local',
        email,
        kind: 'employee',
        language: 'nl',
        roles,
        passwordHash: '$argon2id$ready',
      }),
  };
}
