import { Injectable } from '@nestjs/common';
import { personRolesChanged } from '@zwerm/contracts/events/people-events';
import type { PersonId } from '@zwerm/domain/id';
import type { Role } from '@zwerm/domain/role';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { stillMay } from './still-may.js';
import type { RoleGrant } from '../domain/role-grant.js';
import { RoleHeldAlready } from '../domain/role.errors.js';

export interface HeldGrant extends RoleGrant {
  readonly id: string;
  readonly grantedBy: PersonId | null;
  readonly grantedAt: string;
}

interface Announced {
  readonly personId: PersonId;
  readonly version: number;
  readonly roles: Role[];
  readonly grants: RoleGrant[];
  readonly actsFor: { leaderId: PersonId; endsAt: string }[];
}

const isoOf = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const scope = `case when scope_id is not null then jsonb_build_object('kind', scope_kind, 'id', scope_id) end`;
const isHeld = 'ended_at is null and (ends_at is null or ends_at > database_now())';

/** What holds of a person besides the roles without end: grants and delegations; expired ones hold no more. */
export const grantsOf = (personId: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'scope', ${scope}, 'endsAt', ${isoOf('ends_at')}) order by id), '[]')
   from role_grant where person_id = ${personId} and ${isHeld})`;
export const actsForOf = (personId: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('leaderId', leader_id, 'endsAt', ${isoOf('ends_at')}) order by leader_id), '[]')
   from delegation where delegate_id = ${personId} and ${isHeld})`;

/** The grants of people, and the one way to make known what they may. */
@Injectable()
export class RightsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Of a person who has an account; undefined for anybody else. Locked until the transaction ends. */
  async lockPerson(personId: PersonId): Promise<{ roles: Role[] } | undefined> {
    const [person]: { roles: Role[] }[] = await this.transactions.manager.query(
      'select roles from person where id = $1 and active for update',
      [personId],
    );
    return person;
  }

  async now(): Promise<Date> {
    const [row]: [{ now: Date }] = await this.transactions.manager.query('select database_now() as now');
    return row.now;
  }

  async setRoles(personId: PersonId, roles: readonly Role[]): Promise<void> {
    await this.transactions.manager.query('update person set roles = $2 where id = $1', [personId, roles]);
  }

  listGrants(personId: PersonId): Promise<HeldGrant[]> {
    return this.transactions.manager.query(
      `select id, role, ${scope} as scope, ends_at as "endsAt", granted_by as "grantedBy", granted_at as "grantedAt"
       from role_grant where person_id = $1 and ${isHeld} order by granted_at, id`,
      [personId],
    );
  }

  /** @throws RoleHeldAlready */
  async insertGrant(personId: PersonId, grant: RoleGrant, by: PersonId | null): Promise<string> {
    await this.transactions.manager.query(
      'update role_grant set ended_at = ends_at where person_id = $1 and ended_at is null and ends_at <= database_now()',
      [personId],
    );
    try {
      const [row]: [{ id: string }] = await this.transactions.manager.query(
        `insert into role_grant (person_id, role, scope_kind, scope_id, ends_at, granted_by)
         values ($1, $2, $3, $4, $5, $6) returning id`,
        [personId, grant.role, grant.scope?.kind ?? null, grant.scope?.id ?? null, grant.endsAt, by],
      );
      return row.id;
    } catch (error) {
      throw isUniqueViolation(error, 'role_grant_held') ? new RoleHeldAlready() : error;
    }
  }

  /** @returns what it was; undefined when the person holds no such grant */
  async endGrant(personId: PersonId, grantId: string): Promise<RoleGrant | undefined> {
    const [[grant]]: [RoleGrant[]] = await this.transactions.manager.query(
      `update role_grant set ended_at = database_now() where id = $2 and person_id = $1 and ${isHeld}
       returning role, ${scope} as scope, ends_at as "endsAt"`,
      [personId, grantId],
    );
    return grant;
  }

  /** Ends the delegations of a leader who leads no more. @returns those who were delegates until now */
  async endDelegationsUnlessLeader(personId: PersonId): Promise<PersonId[]> {
    const [{ leads }]: [{ leads: boolean }] = await this.transactions.manager.query(
      `select ${stillMay('$1::uuid', 'appoint-delegates')} as leads`,
      [personId],
    );
    return leads ? [] : this.endDelegationsOf([personId]);
  }

  /** @returns those who were the leaders' delegates until now */
  async endDelegationsOf(leaderIds: readonly PersonId[]): Promise<PersonId[]> {
    const [rows]: [{ delegate_id: PersonId }[]] = await this.transactions.manager.query(
      `update delegation set ended_at = database_now() where leader_id = any($1) and ${isHeld} returning delegate_id`,
      [leaderIds],
    );
    return rows.map((row) => row.delegate_id);
  }

  /** Tells everybody the whole of what each of these people may from now on. */
  async announce(...personIds: PersonId[]): Promise<void> {
    const [people]: [Announced[]] = await this.transactions.manager.query(
      `update person set version = version + 1 where id = any($1)
       returning id as "personId", version, roles, ${grantsOf('person.id')} as grants, ${actsForOf('person.id')} as "actsFor"`,
      [personIds],
    );
    await this.outbox.addAll(
      people.map(({ version, ...payload }) => ({
        definition: personRolesChanged,
        aggregateId: payload.personId,
        aggregateVersion: version,
        payload,
      })),
    );
  }
}
