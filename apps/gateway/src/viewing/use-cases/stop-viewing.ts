import { Injectable } from '@nestjs/common';
import { Callers } from '../../callers/callers.js';
import { PeopleService } from '../../sessions/people-service.js';
import { ViewingsRepository } from '../persistence/viewings.repository.js';

/** The session looks through its owner's own eyes again. Ending it twice is ending it once. */
@Injectable()
export class StopViewing {
  constructor(
    private readonly people: PeopleService,
    private readonly viewings: ViewingsRepository,
    private readonly callers: Callers,
  ) {}

  async execute(sessionHash: string): Promise<void> {
    const ended = await this.viewings.end(Buffer.from(sessionHash, 'base64url'));
    this.callers.forgetCredential(sessionHash);
    if (ended) await this.people.endViewing(ended);
  }
}
