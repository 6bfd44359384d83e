import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { todaySql } from '../../leaving/domain/last-day.js';

/** How many of each wait for a user manager; what each number counts is said on the screen, word for word as here. */
export interface Desk {
  /** Questions that nobody answered or closed. */
  readonly openHelpRequests: number;
  /** People who registered themselves, confirmed their address, and wait for a decision. */
  readonly pendingRegistrations: number;
  /** Active partners and customers whose sponsor is missing or no longer here. */
  readonly withoutSponsor: number;
  /** Active people whose last day is within two weeks from today. */
  readonly endingSoon: number;
  /** Active employees who are placed in no unit. */
  readonly withoutUnit: number;
  /** Changes of the last seven days that the identity provider asked for and that were refused or failed. */
  readonly provisioningProblems: number;
}

const counts = `
  select
    (select count(*)::int from help_request where state = 'open') as "openHelpRequests",
    (select count(*)::int from self_registration where confirmed_at is not null and decided_at is null)
      as "pendingRegistrations",
    (select count(*)::int from person left join person sponsor on sponsor.id = person.sponsor_id
     where person.active and person.kind <> 'employee' and sponsor.active is not true) as "withoutSponsor",
    (select count(*)::int from person
     where active and ends_on between ${todaySql} and ${todaySql} + 14) as "endingSoon",
    (select count(*)::int from person where active and kind = 'employee' and unit_id is null) as "withoutUnit",
    (select count(*)::int from provisioning_log
     where outcome in ('refused', 'failed') and logged_at > database_now() - interval '7 days') as "provisioningProblems"`;

/** What waits for the user managers. */
@Injectable()
export class ReadDesk {
  constructor(private readonly transactions: Transactions) {}

  async execute(): Promise<Desk> {
    const [desk]: [Desk] = await this.transactions.manager.query(counts);
    return desk;
  }
}
