import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { newestOnly, type PrincipalFacts } from '../domain/principal-facts.js';

const upsertRoles = `
  insert into principal as known (person_id, roles, grants, acts_for, roles_version)
  select "personId", roles, grants, "actsFor", version from jsonb_to_recordset($1::jsonb)
    as fact ("personId" uuid, roles text[], grants jsonb, "actsFor" jsonb, version integer)
  on conflict (person_id) do update set roles = excluded.roles, roles_version = excluded.roles_version,
    grants = coalesce(excluded.grants, known.grants), acts_for = coalesce(excluded.acts_for, known.acts_for)
  where excluded.roles_version > known.roles_version`;

const upsertActivity = `
  insert into principal (person_id, active, active_version)
  select * from jsonb_to_recordset($1::jsonb) as fact ("personId" uuid, active boolean, version integer)
  on conflict (person_id) do update set active = excluded.active, active_version = excluded.active_version
  where excluded.active_version > principal.active_version`;

const upsertMemberships = `
  insert into principal_group (person_id, group_id, is_member, version)
  select * from jsonb_to_recordset($1::jsonb) as fact ("personId" uuid, "groupId" uuid, "isMember" boolean, version integer)
  on conflict (person_id, group_id) do update set is_member = excluded.is_member, version = excluded.version
  where excluded.version > principal_group.version`;

/** Our copy of who has which roles and groups. Any number of facts costs one statement per kind of fact. */
@Injectable()
export class PrincipalsRepository {
  constructor(private readonly transactions: Transactions) {}

  async keep({ roles = [], activity = [], memberships = [] }: PrincipalFacts): Promise<void> {
    const person = (fact: { personId: string }): string => fact.personId;
    await this.upsert(upsertRoles, newestOnly(roles, person));
    await this.upsert(upsertActivity, newestOnly(activity, person));
    await this.endCredentials(activity.filter(({ active }) => !active).map(person));
    await this.upsert(
      upsertMemberships,
      newestOnly(memberships, (fact) => `${fact.personId} ${fact.groupId}`),
    );
  }

  /** For good, whatever the order of the facts: whoever may come back signs in anew. */
  private async endCredentials(personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    for (const table of ['session', 'access_token'])
      await this.transactions.manager.query(`delete from ${table} where person_id = any($1)`, [personIds]);
  }

  private async upsert(statement: string, facts: readonly object[]): Promise<void> {
    if (facts.length > 0) await this.transactions.manager.query(statement, [JSON.stringify(facts)]);
  }
}
