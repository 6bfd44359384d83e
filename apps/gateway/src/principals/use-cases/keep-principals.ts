import { Injectable } from '@nestjs/common';
import { Transactions } from '@zwerm/platform/database/transactions';
import { Callers } from '../../callers/callers.js';
import type { PrincipalFacts } from '../domain/principal-facts.js';
import { PrincipalsRepository } from '../persistence/principals.repository.js';

/**
 * Takes over what people decided about roles, groups and access. From the commit on nobody is let in, and no stream
 * stays open, on what held before.
 */
@Injectable()
export class KeepPrincipals {
  constructor(
    private readonly transactions: Transactions,
    private readonly principals: PrincipalsRepository,
    private readonly callers: Callers,
  ) {}

  async execute(facts: PrincipalFacts): Promise<void> {
    await this.transactions.run(async () => {
      await this.principals.keep(facts);
      const all = [...(facts.roles ?? []), ...(facts.activity ?? []), ...(facts.memberships ?? [])];
      const personIds = new Set(all.map((fact) => fact.personId));
      this.transactions.afterCommit(() =>
        personIds.forEach((personId) => this.callers.forgetPerson(personId)),
      );
    });
  }
}
