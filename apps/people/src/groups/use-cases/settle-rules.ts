import { Injectable } from '@nestjs/common';
import { RuleMembershipsRepository } from '../persistence/rule-memberships.repository.js';

/** Puts everybody who changed since in the groups whose rules now hold for them, and out of the others. */
@Injectable()
export class SettleRules {
  constructor(private readonly members: RuleMembershipsRepository) {}

  async execute(): Promise<void> {
    // Until nobody is left: an import changes more people than one turn takes.
    while ((await this.members.settleChanged()) > 0);
  }
}
