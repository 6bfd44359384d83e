import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Challenge } from '../../challenges/domain/challenge.js';

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

/** Whether a person is in a group, as of a version of that group. */
export interface MemberFact {
  readonly groupId: GroupId;
  readonly personId: PersonId;
  readonly isMember: boolean;
  readonly version: number;
}

/** The copy of people and groups that says whom a challenge is for. Newer facts win. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Of people, those the challenge is not for, or who are not here any more: by the rules of the roll. */
  async outside(
    { audience, sponsorId }: Pick<Challenge, 'audience' | 'sponsorId'>,
    personIds: readonly PersonId[],
  ): Promise<PersonId[]> {
    if (personIds.length === 0) return [];
    const rows: { id: PersonId }[] = await this.transactions.manager.query(
      `select asked.id from unnest($1::uuid[]) with ordinality as asked (id, position)
       left join person on person.id = asked.id and person.is_active
       where person.id is null or not (
         $2 and person.is_employee or person.id = any ($3::uuid[]) or person.id = $5 or exists (
           select from group_member member
           where member.person_id = person.id and member.group_id = any ($4::uuid[]) and member.is_member
         ))
       order by asked.position`,
      [personIds, audience.everyone, audience.personIds, audience.groupIds, sponsorId],
    );
    return rows.map(({ id }) => id);
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
