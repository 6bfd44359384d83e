import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import type { Namesake } from '../domain/adoption.js';
import type { ProvisionedPerson } from '../domain/provisioned-person.js';

/** Finds who shares a name with somebody, whether SCIM may see them or not. */
@Injectable()
export class NamesakesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locked, so that nobody becomes an administrator between the question and the taking over. */
  lock({ userName, email, externalId }: ProvisionedPerson): Promise<Namesake[]> {
    return this.transactions.manager.query(
      `select id, roles, external_source as "externalSource", erased_at is not null as "isErased",
         exists (select 1 from provisioned_person where person_id = person.id) as "isProvisioned"
       from person
       where lower(user_name) = lower($1) or lower(email) in (lower($1), lower($2))
         or (external_source = 'scim' and external_id = $3)
       order by id for update`,
      [userName, email, externalId],
    );
  }
}
