import { NotFound } from '@zwerm/domain/not-found';
import type { Role } from '@zwerm/domain/role';
import { ListAccounts } from '@zwerm/people/accounts/use-cases/list-accounts';
import { ChangeRoles } from '@zwerm/people/roles/use-cases/change-roles';
import { withRecord, type OpenRecord } from '../record/open-record.js';

export interface RoleChangeByOperator {
  readonly action: 'give' | 'take';
  readonly email: string;
  readonly role: Role;
  /** For the access log. */
  readonly reason: string;
}

/**
 * Gives somebody who has access a role, or takes it, without a second administrator: who has the command line has the
 * database too. The access log names the operator.
 * @returns the roles held from now on
 * @throws NotFound, LastAdministrator
 */
export const changeRole = ({ action, email, role, reason }: RoleChangeByOperator): Promise<Role[]> =>
  withRecord(async (record) => {
    const others = (held: readonly Role[]): Role[] => held.filter((each) => each !== role);
    const { roles } = await record
      .use('people', ChangeRoles)
      .execute(
        'operator',
        await personWith(record, email),
        (held) => (action === 'give' ? [...others(held), role] : others(held)),
        reason,
      );
    await record.settle();
    return roles;
  });

const mostAlike = 100;

async function personWith(record: OpenRecord, email: string): Promise<string> {
  const { items } = await record
    .use('people', ListAccounts)
    .execute({ q: email, status: 'active' }, { limit: mostAlike });
  const person = items.find((account) => account.email?.toLowerCase() === email.trim().toLowerCase());
  if (!person) throw new NotFound('Person');
  return person.id;
}
