import { Injectable } from '@nestjs/common';
import { grants } from '@zwerm/contracts/permissions';
import type { GroupId, PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { Principal } from '@zwerm/domain/principal';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { isVisiblePerson, whoLooks } from '../persistence/visible-people.js';

export interface Colleague {
  readonly id: PersonId;
  readonly displayName: string;
  readonly kind: PersonKind;
  readonly jobTitle: string;
  /** Names of units from the top down; empty for partners and customers who look. */
  readonly unitPath: string[];
  readonly expertise: string[];
  readonly interests: string[];
  readonly spokenLanguages: string[];
  readonly photo: string | null;
  /** Null unless the person shows it, looks at themselves, or is looked at by who registers people. */
  readonly email: string | null;
  /** Groups, without units, of which the reader may know. */
  readonly groups: { readonly id: GroupId; readonly name: string }[];
}

const page = `
  select person.id, display_name as "displayName", person.kind, job_title as "jobTitle", expertise, interests,
    spoken_languages as "spokenLanguages", photo_key as photo,
    case when email_shown or person.id = $1::uuid or $5::boolean then email end as email,
    (with recursive line as (
       select id, parent_id, name, 1 as level from groups where id = person.unit_id and $2::boolean
       union all select above.id, above.parent_id, above.name, level + 1
       from groups above join line on above.id = line.parent_id)
     select coalesce(array_agg(name order by level desc), '{}') from line) as "unitPath",
    (select coalesce(jsonb_agg(jsonb_build_object('id', groups.id, 'name', name) order by lower(name), groups.id), '[]')
     from group_member join groups on groups.id = group_id
     where person_id = person.id and groups.kind <> 'unit' and removed_at is null
       and (($2::boolean and visibility = 'everyone') or groups.id = any($3::uuid[]))) as groups
  from person where person.id = $4 and ${isVisiblePerson}`;

/** What others see of somebody. @throws NotFound also for who left, and for who the reader may not see */
@Injectable()
export class ReadColleague {
  constructor(private readonly transactions: Transactions) {}

  async execute(reader: Principal, personId: PersonId): Promise<Colleague> {
    const [colleague]: Colleague[] = await this.transactions.manager.query(page, [
      ...whoLooks(reader),
      personId,
      grants('register-person', reader.roles),
    ]);
    if (!colleague) throw new NotFound('Person');
    return colleague;
  }
}
