import { Injectable } from '@nestjs/common';
import type { Principal } from '@zwerm/domain/principal';
import type { NewInvitation } from '../domain/invitation.js';
import {
  NewInvitationsRepository,
  type InvitationReport,
} from '../persistence/new-invitations.repository.js';

/**
 * Invites people by a link in a mail of fixed words. What they will be (employee, partner, customer; where, until
 * when, with whom as sponsor) is kept here and never in the link. Who is known already is left alone and told apart.
 * @throws SponsorNeeded, UnusableLastDay, UnknownUnit: then nobody is invited
 */
@Injectable()
export class InvitePeople {
  constructor(private readonly invitations: NewInvitationsRepository) {}

  execute(by: Principal | 'operator', given: readonly NewInvitation[]): Promise<InvitationReport[]> {
    return this.invitations.invite(by === 'operator' ? null : by.personId, given);
  }
}
