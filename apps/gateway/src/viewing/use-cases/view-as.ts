import { Injectable } from '@nestjs/common';
import type { PersonId } from '@zwerm/domain/id';
import { Callers } from '../../callers/callers.js';
import { PeopleService } from '../../sessions/people-service.js';
import type { Viewing } from '../domain/viewing.js';
import { ViewingsRepository } from '../persistence/viewings.repository.js';

export interface ViewAsCommand {
  readonly sessionHash: string;
  readonly viewerId: PersonId;
  readonly personId: PersonId;
  readonly reason: string;
}

/**
 * Lets an administrator look at the app as somebody else: read-only, for half an hour, in this session. People has
 * it in the access log before anything is shown.
 * @throws DomainError with the code people refused with: not-found, forbidden
 */
@Injectable()
export class ViewAs {
  constructor(
    private readonly people: PeopleService,
    private readonly viewings: ViewingsRepository,
    private readonly callers: Callers,
  ) {}

  async execute({ sessionHash, viewerId, personId, reason }: ViewAsCommand): Promise<Viewing> {
    await this.people.beginViewing({ viewerId, personId, reason });
    const viewing = await this.viewings.begin(Buffer.from(sessionHash, 'base64url'), viewerId, personId);
    this.callers.forgetCredential(sessionHash);
    return viewing;
  }
}
