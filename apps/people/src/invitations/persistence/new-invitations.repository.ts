import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Transactions } from '@zwerm/platform/database/transactions';
import { UnknownUnit } from '../../units/domain/unit.errors.js';
import { UnitsRepository } from '../../units/persistence/units.repository.js';
import { SponsorNeeded, UnusableLastDay } from '../../leaving/domain/leaving.errors.js';
import { SponsorsRepository } from '../../leaving/persistence/sponsors.repository.js';
import { invitationDays, type NewInvitation } from '../domain/invitation.js';
import { newToken, tokenHash } from '../one-time-token.js';
import { InvitationsRepository } from './invitations.repository.js';

/** What came of one invitation; the address had an account, or an open invitation, already. */
export type InvitationOutcome = 'invited' | 'registered' | 'already-invited';

export interface InvitationReport {
  readonly email: string;
  readonly outcome: InvitationOutcome;
  /** Null when nothing was sent. */
  readonly id: string | null;
}

const insert = `
  insert into invitation (email, kind, language, unit_id, sponsor_id, ends_on, token_hash, expires_at, invited_by)
  select lower(email), kind, language, "unitId", "sponsorId", "endsOn", decode(hash, 'hex'),
    database_now() + make_interval(days => $2), $3
  from jsonb_to_recordset($1::jsonb) as given (
    email text, kind text, language text, "unitId" uuid, "sponsorId" uuid, "endsOn" date, hash text)
  where not exists (select from person where lower(person.email) = lower(given.email))
  on conflict do nothing
  returning id, email`;

/** Writes invitations and queues their mails, any number in a few statements. */
@Injectable()
export class NewInvitationsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly invitations: InvitationsRepository,
    private readonly sponsors: SponsorsRepository,
    private readonly units: UnitsRepository,
  ) {}

  /**
   * @param by whose right to invite is asked again when somebody accepts; null for the operator
   * @returns what came of each, in the order given
   * @throws SponsorNeeded, UnusableLastDay, UnknownUnit: then nobody is invited
   */
  async invite(by: PersonId | null, given: readonly NewInvitation[]): Promise<InvitationReport[]> {
    const each = given.map((invitation) => ({
      ...invitation,
      email: invitation.email.trim().toLowerCase(),
      token: newToken(),
    }));
    return this.transactions.run(async (manager) => {
      await this.refuseWhatCannotBe(given);
      const rows = each.map(({ token, ...row }) => ({ ...row, hash: tokenHash(token).toString('hex') }));
      const made: { id: string; email: string }[] = await manager.query(insert, [
        JSON.stringify(rows),
        invitationDays,
        by,
      ]);
      const ids = new Map(made.map(({ id, email }) => [email, id]));
      await this.invitations.send(
        each.flatMap((invitation) => {
          const id = ids.get(invitation.email);
          return id === undefined ? [] : [{ ...invitation, id }];
        }),
      );
      const registered = await this.registered(each.map(({ email }) => email));
      return each.map(({ email }) => ({
        email,
        id: ids.get(email) ?? null,
        outcome: ids.has(email) ? 'invited' : registered.has(email) ? 'registered' : 'already-invited',
      }));
    });
  }

  private async refuseWhatCannotBe(given: readonly NewInvitation[]): Promise<void> {
    const externals = given.filter(({ kind }) => kind !== 'employee');
    if (externals.some(({ sponsorId }) => !sponsorId)) throw new SponsorNeeded();
    if (externals.some(({ endsOn }) => !endsOn)) throw new UnusableLastDay('/endsOn');
    for (const sponsorId of distinct(given.map((each) => each.sponsorId)))
      await this.sponsors.refuseUnlessColleague(sponsorId);
    for (const { kind, endsOn } of given)
      if (endsOn) await this.sponsors.refuseUnlessUsable(kind, endsOn, '/endsOn');
    for (const unitId of distinct(given.map((each) => each.unitId)))
      if ((await this.units.depthOf(unitId)) === undefined) throw new UnknownUnit('/unitId');
  }

  private async registered(emails: readonly string[]): Promise<Set<string>> {
    const rows: { email: string }[] = await this.transactions.manager.query(
      'select lower(email) as email from person where lower(email) = any($1)',
      [emails],
    );
    return new Set(rows.map(({ email }) => email));
  }
}

const distinct = (ids: readonly (string | null | undefined)[]): Set<string> =>
  new Set(ids.filter((id): id is string => typeof id === 'string'));
