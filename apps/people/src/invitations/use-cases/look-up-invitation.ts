import { Injectable } from '@nestjs/common';
import type { Language } from '@zwerm/domain/language';
import { tokenHash } from '../one-time-token.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';

/** What the holder of an invitation's link sees before accepting it. @throws NotFound, LinkUsed */
@Injectable()
export class LookUpInvitation {
  constructor(private readonly invitations: InvitationsRepository) {}

  async execute(token: string): Promise<{ email: string; language: Language }> {
    const { email, language } = await this.invitations.refuseUnlessOpen(tokenHash(token));
    return { email, language };
  }
}
