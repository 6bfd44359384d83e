import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { personRegistered, personRolesChanged } from '@zwerm/contracts/events/people-events';
import { grants } from '@zwerm/contracts/permissions';
import type { PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind, Role } from '@zwerm/domain/role';
import { isUniqueViolation } from '@zwerm/platform/database/database-errors';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Outbox, type OutgoingEvent } from '@zwerm/platform/events/outbox';
import type { EntityManager } from 'typeorm';
import type { PersonOrigin } from '../domain/person-origin.js';
import { accountRoles, hasExtraRoles } from '../domain/account-roles.js';
import {
  EmailTaken,
  ExternalPersonExists,
  LastAdministrator,
  RolesNotYoursToGive,
  TakeRoleFirst,
} from '../domain/account.errors.js';

/** A person as somebody gives it to us; everything that is left out is null or follows from the kind. */
export interface NewPerson {
  /** Given by imports, so that a second run finds the same person. */
  readonly id?: PersonId;
  readonly displayName: string;
  readonly email?: string | null;
  readonly kind: PersonKind;
  readonly language: Language;
  /** On top of the role of the kind. */
  readonly roles?: readonly Role[];
  /** PHC text of an argon2id hash; without one the person cannot sign in with a password. */
  readonly passwordHash?: string | null;
  /** System and id there, both or neither. */
  readonly external?: { readonly source: string; readonly id: string };
  readonly givenName?: string;
  readonly familyName?: string;
  readonly jobTitle?: string;
  readonly expertise?: readonly string[];
  readonly interests?: readonly string[];
  readonly spokenLanguages?: readonly string[];
  /** The colleague who answers for a partner or customer. */
  readonly sponsorId?: PersonId | null;
  /** Last day of access, as in 2026-11-23. */
  readonly endsOn?: string | null;
  /** `registered` when left out. */
  readonly origin?: PersonOrigin;
}

interface InsertedPerson {
  readonly id: PersonId;
  readonly kind: PersonKind;
  readonly roles: Role[];
}

const insert = `
  insert into person (id, display_name, email, kind, language, password_hash, roles, external_source, external_id,
    given_name, family_name, job_title, expertise, interests, spoken_languages, sponsor_id, ends_on, origin, version)
  select * from jsonb_to_recordset($1::jsonb) as given (
    id uuid, display_name text, email text, kind text, language text, password_hash text, roles text[],
    external_source text, external_id text, given_name text, family_name text, job_title text, expertise text[],
    interests text[], spoken_languages text[], sponsor_id uuid, ends_on date, origin text, version integer)
  on conflict (id) do nothing
  returning id, kind, roles`;

/** The table of people, where several use cases need the same statement. */
@Injectable()
export class PeopleRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Writes people and announces those that were not there yet, in one statement each, whatever their number.
   * @returns the ids that were new, in no particular order
   * @throws EmailTaken or ExternalPersonExists when another person has it; then nobody is written
   */
  async register(people: readonly NewPerson[]): Promise<PersonId[]> {
    return this.transactions.run(async (manager) => {
      const inserted = await insertAll(manager, people);
      await this.outbox.addAll(inserted.flatMap(factsAbout));
      return inserted.map((person) => person.id);
    });
  }

  /**
   * Locks all active administrators until the transaction ends, so that two cannot be removed at once.
   * @returns their ids
   */
  async lockAdministrators(): Promise<PersonId[]> {
    const rows: { id: PersonId }[] = await this.transactions.manager.query(
      "select id from person where 'administrator' = any(roles) and active order by id for update",
    );
    return rows.map((row) => row.id);
  }

  /**
   * The account of an administrator is nobody's to close or open alone: that would take the role away, or give it,
   * without the second administrator.
   * @throws NotFound, RolesNotYoursToGive, LastAdministrator, TakeRoleFirst
   */
  async refuseUnlessYours(by: Principal | 'operator', personId: PersonId): Promise<void> {
    const [person]: { roles: Role[] }[] = await this.transactions.manager.query(
      'select roles from person where id = $1',
      [personId],
    );
    if (!person) throw new NotFound('Person');
    if (by === 'operator' || !person.roles.includes('administrator')) return;
    if (!grants('change-roles', by.roles)) throw new RolesNotYoursToGive();
    const administrators = await this.lockAdministrators();
    throw administrators.length === 1 && administrators[0] === personId
      ? new LastAdministrator()
      : new TakeRoleFirst();
  }
}

async function insertAll(manager: EntityManager, people: readonly NewPerson[]): Promise<InsertedPerson[]> {
  try {
    return await manager.query<InsertedPerson[]>(insert, [JSON.stringify(people.map(rowOf))]);
  } catch (error) {
    if (isUniqueViolation(error, 'person_email')) throw new EmailTaken();
    if (isUniqueViolation(error, 'person_external')) throw new ExternalPersonExists();
    throw error;
  }
}

function rowOf(person: NewPerson): Record<string, unknown> {
  const roles = accountRoles(person.kind, person.roles);
  return {
    id: person.id ?? randomUUID(),
    display_name: person.displayName.trim(),
    email: person.email?.trim().toLowerCase() ?? null,
    kind: person.kind,
    language: person.language,
    password_hash: person.passwordHash ?? null,
    roles,
    external_source: person.external?.source ?? null,
    external_id: person.external?.id ?? null,
    given_name: person.givenName ?? '',
    family_name: person.familyName ?? '',
    job_title: person.jobTitle?.trim() ?? '',
    expertise: person.expertise ?? [],
    interests: person.interests ?? [],
    spoken_languages: person.spokenLanguages ?? [],
    sponsor_id: person.sponsorId ?? null,
    ends_on: person.endsOn ?? null,
    origin: person.origin ?? 'registered',
    version: versionAtBirth(person.kind, roles),
  };
}

/** Being registered is the first fact; roles beyond the kind's own are a second. */
const versionAtBirth = (kind: PersonKind, roles: readonly Role[]): number =>
  hasExtraRoles(kind, roles) ? 2 : 1;

function factsAbout({ id, kind, roles }: InsertedPerson): OutgoingEvent[] {
  const registered = {
    definition: personRegistered,
    aggregateId: id,
    aggregateVersion: 1,
    payload: { personId: id, kind },
  };
  if (!hasExtraRoles(kind, roles)) return [registered];
  return [
    registered,
    {
      definition: personRolesChanged,
      aggregateId: id,
      aggregateVersion: 2,
      payload: { personId: id, roles },
    },
  ];
}
