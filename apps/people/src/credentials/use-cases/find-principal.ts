import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { NotFound } from '@zwerm/domain/not-found';
import type { PrincipalFacts } from '../domain/principal-facts.js';
import { PrincipalsRepository } from '../persistence/principals.repository.js';

/** What the gateway may believe about a person right now. @throws NotFound */
@Injectable()
export class FindPrincipal {
  constructor(private readonly principals: PrincipalsRepository) {}

  async execute(personId: PersonId): Promise<PrincipalFacts> {
    const facts = await this.principals.findById(personId);
    if (!facts) throw new NotFound('Person');
    return facts;
  }
}
