import { Injectable } from '@nestjs/common';
import { graveRoles } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { newestOnly, type PrincipalFacts, type RolesFact } from '../domain/principal-facts.js';

const upsertRoles = `
  insert into principal as known (person_id, roles, grants, acts_for, roles_version)
  select "personId", roles, grants, "actsFor", version from jsonb_to_recordset($1::jsonb)
    as fact ("personId" uuid, roles text[], grants jsonb, "actsFor" jsonb, version integer)
  on conflict (person_id) do update set roles = excluded.roles, roles_version = excluded.roles_version,
    grants = coalesce(excluded.grants, known.grants), acts_for = coalesce(excluded.acts_for, known.acts_for)
  where excluded.roles_version > known.roles_version`;

const graveOf = (roles: string, grants: string): string => `array(
  select role from (
    select unnest(${roles}) union select given ->> 'role' from jsonb_array_elements(${grants}) as given
      where coalesce((given ->> 'endsAt')::timestamptz > database_now(), true)
  ) as held (role) where role = any($2) order by 1)`;

const endSessions = `
  delete from session using principal known, jsonb_to_recordset($1::jsonb)
    as fact ("personId" uuid, roles text[], grants jsonb, version integer)
  where session.person_id = known.person_id and known.person_id = fact."personId"
    and fact.version > known.roles_version
    and ${graveOf('known.roles', 'known.grants')}
      <> ${graveOf('fact.roles', 'coalesce(fact.grants, known.grants)')}`;

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
    await this.keepRoles(newestOnly(roles, person));
    await this.upsert(upsertActivity, newestOnly(activity, person));
    await this.endCredentials(activity.filter(({ active }) => !active).map(person));
    await this.upsert(
      upsertMemberships,
      newestOnly(memberships, (fact) => `${fact.personId} ${fact.groupId}`),
    );
  }

  /** An id that was known before somebody got or lost a grave role opens nothing with it, or without it (ADR 0017). */
  private async keepRoles(facts: readonly RolesFact[]): Promise<void> {
    if (facts.length === 0) return;
    const asJson = JSON.stringify(facts);
    await this.transactions.manager.query(endSessions, [asJson, graveRoles]);
    await this.transactions.manager.query(upsertRoles, [asJson]);
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
