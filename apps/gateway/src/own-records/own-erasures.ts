import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { gatewayItself } from '@zwerm/platform/auth/internal-token';
import { InternalTokens } from '../callers/internal-tokens.js';
import { acceptedAnswer } from '../links/accepted-answer.js';
import type { Question } from '../links/service-link.js';
import { ServiceLinks } from '../links/service-links.js';

/** What the people service answers about somebody's own erasure; null when none is planned. */
export interface OwnErasure {
  readonly erasure: { readonly id: string; readonly dueAt: string; readonly requestedAt: string } | null;
}

const path = '/api/v1/internal/own-erasures';

/** Somebody's own erasure, as the people service keeps it. */
@Injectable()
export class OwnErasures {
  constructor(
    private readonly links: ServiceLinks,
    private readonly tokens: InternalTokens,
  ) {}

  read(personId: PersonId): Promise<OwnErasure> {
    return this.ask({ method: 'GET', path: `${path}/${personId}` });
  }

  /** @throws DomainError with the code people refused with: erasure-planned, last-administrator */
  plan(personId: PersonId): Promise<OwnErasure> {
    return this.ask({ method: 'POST', path, body: { personId } });
  }

  /** @throws DomainError not-found */
  cancel(personId: PersonId): Promise<OwnErasure> {
    return this.ask({ method: 'POST', path: `${path}/cancellations`, body: { personId } });
  }

  private async ask(question: Question): Promise<OwnErasure> {
    const token = await this.tokens.sign(gatewayItself, 'people');
    return acceptedAnswer(await this.links.to('people').ask({ ...question, token })) as OwnErasure;
  }
}
