import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { actsForOf, grantsOf } from '../../roles/persistence/rights.repository.js';
import type { PrincipalFacts } from '../domain/principal-facts.js';

const columns = `
  id as "personId", roles, active, version,
  (select coalesce(jsonb_agg(jsonb_build_object('groupId', group_id, 'version', since_version)), '[]')
   from group_member where person_id = person.id) as memberships,
  ${grantsOf('person.id')} as grants, ${actsForOf('person.id')} as "actsFor"`;

/** Reads people as the gateway sees them. */
@Injectable()
export class PrincipalsRepository {
  constructor(private readonly transactions: Transactions) {}

  async findById(personId: PersonId): Promise<PrincipalFacts | undefined> {
    const [facts]: PrincipalFacts[] = await this.transactions.manager.query(
      `select ${columns} from person where id = $1`,
      [personId],
    );
    return facts;
  }

  /** @returns the facts and, when the person has a password, its hash */
  async findByEmail(
    email: string,
  ): Promise<{ facts: PrincipalFacts; passwordHash: string | null } | undefined> {
    const [row]: (PrincipalFacts & { password_hash: string | null })[] =
      await this.transactions.manager.query(
        `select ${columns}, password_hash from person where lower(email) = lower($1)`,
        [email],
      );
    if (!row) return undefined;
    const { password_hash: passwordHash, ...facts } = row;
    return { facts, passwordHash };
  }
}
