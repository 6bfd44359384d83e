import { Injectable } from '@nestjs/common';
import { permissionsOf, type Permission } from '@zwerm/contracts/permissions';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { NotFound } from '@zwerm/domain/not-found';
import type { PersonKind, Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { RoleGrant } from '../../roles/domain/role-grant.js';
import { actsForOf, grantsOf } from '../../roles/persistence/rights.repository.js';

export interface OwnAccount {
  readonly id: PersonId;
  readonly displayName: string;
  readonly email: string | null;
  readonly language: Language;
  readonly kind: PersonKind;
  /** Everywhere and without end. */
  readonly roles: Role[];
  /** Within a scope or until a moment; ended ones are left out. */
  readonly grants: RoleGrant[];
  /** Leaders for whom the person acts as delegate. */
  readonly actsFor: PersonId[];
  readonly groupIds: GroupId[];
  readonly version: number;
  readonly permissions: Permission[];
}

/** What a person sees of their own account, with everything they may do. */
@Injectable()
export class ReadOwnAccount {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound */
  async execute(personId: PersonId): Promise<OwnAccount> {
    const [account]: (Omit<OwnAccount, 'permissions' | 'actsFor'> & {
      readonly actsFor: { readonly leaderId: PersonId }[];
    })[] = await this.transactions.manager.query(
      `select id, display_name as "displayName", email, language, kind, roles, version,
         array(select group_id from group_member where person_id = person.id order by group_id) as "groupIds",
         ${grantsOf('person.id')} as grants, ${actsForOf('person.id')} as "actsFor"
       from person where id = $1 and active`,
      [personId],
    );
    if (!account) throw new NotFound('Person');
    const everywhere = account.grants.filter(({ scope }) => scope === null).map(({ role }) => role);
    return {
      ...account,
      actsFor: account.actsFor.map(({ leaderId }) => leaderId),
      permissions: permissionsOf([...account.roles, ...everywhere]),
    };
  }
}
