import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import type { PersonKind } from '@zwerm/domain/role';
import { Transactions } from '@zwerm/platform/database/transactions';
import { longestAccessDays, todaySql, type Day } from '../domain/last-day.js';
import { SponsorNeeded, UnusableLastDay } from '../domain/leaving.errors.js';

/** What a stay of somebody from outside rests on: a colleague who answers for them, and a last day. */
@Injectable()
export class SponsorsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @throws SponsorNeeded unless this is an active employee */
  async refuseUnlessColleague(sponsorId: PersonId | null | undefined): Promise<void> {
    const found: unknown[] = await this.transactions.manager.query(
      "select from person where id = $1 and active and kind = 'employee' for key share",
      [sponsorId ?? null],
    );
    if (found.length === 0) throw new SponsorNeeded();
  }

  /** @throws UnusableLastDay */
  async refuseUnlessUsable(kind: PersonKind, day: Day, pointer = '/lastDay'): Promise<void> {
    const [{ usable }]: [{ usable: boolean }] = await this.transactions.manager.query(
      `select $1::date >= ${todaySql} and ($2 or $1::date <= ${todaySql} + ${longestAccessDays}) as usable`,
      [day, kind === 'employee'],
    );
    if (!usable) throw new UnusableLastDay(pointer);
  }
}
