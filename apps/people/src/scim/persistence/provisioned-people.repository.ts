import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { personRegistered, personRolesChanged } from '@zwerm/contracts/events/people-events';
import { isId, type GroupId, type PersonId } from '@zwerm/domain/id';
import type { PersonKind, Role } from '@zwerm/domain/role';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox } from '@zwerm/platform/events/outbox';
import { accountRoles } from '../../accounts/domain/account-roles.js';
import { AccessRepository } from '../../accounts/persistence/access.repository.js';
import { MembershipsRepository } from '../../groups/persistence/memberships.repository.js';
import { todaySql } from '../../leaving/domain/last-day.js';
import type { ProvisionedPerson } from '../domain/provisioned-person.js';
import type { ScimObject } from '../domain/read-value.js';
import { NotUnique } from '../domain/scim.errors.js';

/** What is written to a person; null leaves the name and the language as people themselves set them. */
export interface PersonWrite extends Omit<ProvisionedPerson, 'displayName'> {
  readonly displayName: string | null;
}

const managerId = `(
  select manager.id from provisioned_person join person manager on manager.id = person_id
  where (manager.id = $12 or (manager.external_source = 'scim' and manager.external_id = $13)
      or lower(manager.user_name) = lower($13)) and manager.id <> $1
  order by manager.id = $12 desc nulls last limit 1)`;

const insert = `
  insert into person (id, user_name, external_source, external_id, email, display_name, given_name, family_name,
    job_title, kind, language, manager_id, roles, origin, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, coalesce($11, 'nl'), ${managerId}, array[$10], 'scim', 1)`;

const update = `
  update person set user_name = $2, external_source = $3, external_id = $4, email = $5,
    display_name = coalesce($6, display_name), given_name = $7, family_name = $8, job_title = $9, kind = $10,
    language = coalesce($11, language), manager_id = ${managerId}, roles = $14, version = version + 1
  where id = $1 returning version`;

/** Writes what SCIM says of people, with the facts that follow from it, in the transaction of the use case. */
@Injectable()
export class ProvisionedPeopleRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly access: AccessRepository,
    private readonly memberships: MembershipsRepository,
  ) {}

  /** Somebody new. @throws NotUnique */
  async register(person: PersonWrite, document: ScimObject): Promise<PersonId> {
    const id = randomUUID();
    await this.write(insert, valuesOf(id, person));
    await this.keepDocument(id, document);
    await this.outbox.add(personRegistered, id, 1, { personId: id, kind: person.kind });
    return id;
  }

  /** Somebody known, who came by SCIM or does from now on. @throws NotUnique */
  async change(id: PersonId, person: PersonWrite, document: ScimObject): Promise<void> {
    const [before]: { kind: PersonKind; roles: Role[] }[] = await this.transactions.manager.query(
      'select kind, roles from person where id = $1 for update',
      [id],
    );
    const held = before?.roles ?? [];
    const roles = accountRoles(
      person.kind,
      held.filter((role) => role !== before?.kind),
    );
    const version = await this.write(update, [...valuesOf(id, person), roles]);
    await this.keepDocument(id, document);
    if (before?.kind !== person.kind)
      await this.outbox.add(personRolesChanged, id, version, { personId: id, roles });
  }

  /** Ends or gives back access. @returns whether that changed anything @throws LastAdministrator */
  async setActive(id: PersonId, isActive: boolean): Promise<boolean> {
    if (!isActive) return (await this.access.end([id])).length > 0;
    const restored = await this.access.restore([id]);
    // A last day that has passed would end it again; who was let back in by the identity provider has none.
    if (restored.length > 0)
      await this.transactions.manager.query(
        `update person set ends_on = null where id = $1 and ends_on < ${todaySql}`,
        [id],
      );
    return restored.length > 0;
  }

  /** From now on the person does not exist for SCIM, nor is in its groups; who they are to us stays. */
  async release(id: PersonId): Promise<void> {
    const groups: { groupId: GroupId }[] = await this.transactions.manager.query(
      `select group_id as "groupId" from group_member join groups on groups.id = group_id
       where person_id = $1 and kind = 'scim'`,
      [id],
    );
    await this.memberships.change({ removed: groups.map(({ groupId }) => ({ groupId, personId: id })) });
    await this.transactions.manager.query('delete from provisioned_person where person_id = $1', [id]);
  }

  private async keepDocument(id: PersonId, document: ScimObject): Promise<void> {
    await this.transactions.manager.query(
      `insert into provisioned_person (person_id, document) values ($1, $2)
       on conflict (person_id) do update set document = excluded.document, changed_at = database_now()`,
      [id, JSON.stringify(document)],
    );
  }

  /** @returns the version after an update; 0 for an insert */
  private async write(statement: string, values: readonly unknown[]): Promise<number> {
    try {
      const answer: [{ version: number }[]] = await this.transactions.manager.query(
        statement,
        values as unknown[],
      );
      return answer[0]?.[0]?.version ?? 0;
    } catch (error) {
      throw isUniqueViolation(error) ? new NotUnique('User') : error;
    }
  }
}

const valuesOf = (id: PersonId, person: PersonWrite): unknown[] => [
  id,
  person.userName,
  person.externalId === null ? null : 'scim',
  person.externalId,
  person.email,
  person.displayName,
  person.givenName,
  person.familyName,
  person.jobTitle,
  person.kind,
  person.language,
  isId(person.manager) ? person.manager : null,
  person.manager,
];
