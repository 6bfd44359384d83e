import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId, RoundId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isOnRoll } from './on-roll.sql.js';

/** Whether a person is active, as of a version of that person. */
export interface PersonFact {
  readonly personId: PersonId;
  readonly isActive: boolean;
  readonly version: number;
}

/** Whether a person is an employee, as of a version of that person. */
export interface EmployeeFact {
  readonly personId: PersonId;
  readonly isEmployee: boolean;
  readonly version: number;
}

/** In which unit a person works, as of a version of that person; null is none. */
export interface UnitFact {
  readonly personId: PersonId;
  readonly unitId: GroupId | null;
  readonly version: number;
}

/** Whether a person is in a group, as of a version of that group. */
export interface MemberFact {
  readonly groupId: GroupId;
  readonly personId: PersonId;
  readonly isMember: boolean;
  readonly version: number;
}

/** The copy of people and groups from which the roll of a round follows (the view `roll`). Newer facts win. */
@Injectable()
export class RollRepository {
  constructor(private readonly transactions: Transactions) {}

  async isOnRoll(roundId: RoundId, personId: PersonId): Promise<boolean> {
    const rows: unknown[] = await this.transactions.manager.query(
      `select from round join challenge on challenge.id = round.challenge_id
       where round.id = $1 and ${isOnRoll('$2::uuid')}`,
      [roundId, personId],
    );
    return rows.length > 0;
  }

  async putPeople(facts: readonly PersonFact[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into person as known (id, is_active, version)
       select distinct on (id) * from unnest($1::uuid[], $2::boolean[], $3::integer[]) as fact (id, is_active, version)
       order by id, version desc
       on conflict (id) do update set is_active = excluded.is_active, version = excluded.version
       where known.version < excluded.version`,
      [
        facts.map((fact) => fact.personId),
        facts.map((fact) => fact.isActive),
        facts.map((fact) => fact.version),
      ],
    );
  }

  async putEmployees(facts: readonly EmployeeFact[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into person as known (id, is_employee, roles_version)
       select distinct on (id) * from unnest($1::uuid[], $2::boolean[], $3::integer[])
         as fact (id, is_employee, roles_version)
       order by id, roles_version desc
       on conflict (id) do update set is_employee = excluded.is_employee, roles_version = excluded.roles_version
       where known.roles_version < excluded.roles_version`,
      [
        facts.map((fact) => fact.personId),
        facts.map((fact) => fact.isEmployee),
        facts.map((fact) => fact.version),
      ],
    );
  }

  async putUnits(facts: readonly UnitFact[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into person as known (id, unit_id, unit_version)
       select distinct on (id) * from unnest($1::uuid[], $2::uuid[], $3::integer[]) as fact (id, unit_id, unit_version)
       order by id, unit_version desc
       on conflict (id) do update set unit_id = excluded.unit_id, unit_version = excluded.unit_version
       where known.unit_version < excluded.unit_version`,
      [
        facts.map((fact) => fact.personId),
        facts.map((fact) => fact.unitId),
        facts.map((fact) => fact.version),
      ],
    );
  }

  async putMembers(facts: readonly MemberFact[]): Promise<void> {
    await this.transactions.manager.query(
      `insert into group_member as known (group_id, person_id, is_member, version)
       select distinct on (group_id, person_id) *
       from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::integer[])
         as fact (group_id, person_id, is_member, version)
       order by group_id, person_id, version desc
       on conflict (group_id, person_id) do update set is_member = excluded.is_member, version = excluded.version
       where known.version < excluded.version`,
      [
        facts.map((fact) => fact.groupId),
        facts.map((fact) => fact.personId),
        facts.map((fact) => fact.isMember),
        facts.map((fact) => fact.version),
      ],
    );
  }
}
