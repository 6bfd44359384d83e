import { Injectable } from '@nestjs/common';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import type { Language } from '@zwerm/domain/language';
import type { PersonKind, Role } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { PersonOrigin } from '../domain/person-origin.js';

/** What user managers keep of a person. */
export interface Account {
  readonly id: PersonId;
  readonly displayName: string;
  readonly email: string | null;
  readonly kind: PersonKind;
  readonly jobTitle: string;
  readonly language: Language;
  readonly roles: Role[];
  readonly status: 'active' | 'deactivated';
  readonly origin: PersonOrigin;
  readonly unitId: GroupId | null;
  readonly unitName: string | null;
  readonly sponsorId: PersonId | null;
  readonly sponsorName: string | null;
  /** Of a partner or customer: nobody who is here answers for them. */
  readonly lacksSponsor: boolean;
  /** Last day of access, as in 2026-11-23. */
  readonly endsOn: string | null;
  readonly version: number;
}

export interface AccountFilter {
  /** Part of the name or the address, whatever the case. */
  readonly q?: string;
  readonly status?: 'active' | 'deactivated';
  readonly kind?: PersonKind;
  readonly origin?: PersonOrigin;
  /** Placed in this unit or below it. */
  readonly unitId?: GroupId;
  /** `sponsor`: active externals for whom nobody answers; `end`: access ends within two weeks. */
  readonly attention?: 'sponsor' | 'end';
}

export const withoutSponsor = `person.kind <> 'employee' and not coalesce(sponsor.active, false)`;

const select = `
  select person.id, person.display_name as "displayName", person.email, person.kind, person.job_title as "jobTitle",
    person.language, person.roles, case when person.active then 'active' else 'deactivated' end as status,
    person.origin, person.unit_id as "unitId", unit.name as "unitName", person.sponsor_id as "sponsorId",
    sponsor.display_name as "sponsorName", ${withoutSponsor} as "lacksSponsor",
    person.ends_on::text as "endsOn", person.version
  from person
  left join groups unit on unit.id = person.unit_id
  left join person sponsor on sponsor.id = person.sponsor_id
  where person.erased_at is null`;

const filters = `
    and ($1::text is null or position(lower($1) in lower(person.display_name || ' ' || coalesce(person.email, ''))) > 0)
    and ($2::boolean is null or person.active = $2)
    and ($3::text is null or person.kind = $3)
    and ($4::text is null or person.origin = $4)
    and ($5::uuid is null
         or exists (select from group_member where group_id = $5 and person_id = person.id))
    and ($6::text is null or person.active and case $6
      when 'sponsor' then ${withoutSponsor}
      else person.ends_on < (database_now() at time zone 'Europe/Amsterdam')::date + 14 end)
    and ($7::text is null or (person.display_name, person.id) > ($7, $8::uuid))
  order by person.display_name, person.id limit $9`;

/** Reads the register of people. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** By name, after the given one. */
  list(
    { q, status, kind, origin, unitId, attention }: AccountFilter,
    limit: number,
    after?: { readonly name: string; readonly id: PersonId },
  ): Promise<Account[]> {
    return this.transactions.manager.query(select + filters, [
      q?.trim() ?? null,
      status === undefined ? null : status === 'active',
      kind ?? null,
      origin ?? null,
      unitId ?? null,
      attention ?? null,
      after?.name ?? null,
      after?.id ?? null,
      limit,
    ]);
  }

  async find(personId: PersonId): Promise<Account | undefined> {
    const [account]: Account[] = await this.transactions.manager.query(`${select} and person.id = $1`, [
      personId,
    ]);
    return account;
  }
}
