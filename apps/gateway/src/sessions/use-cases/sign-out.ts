import { Injectable } from '@nestjs/common';
import { Callers } from '../../callers/callers.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';

/** Ends a session on the server: its cookie is worth nothing from then on. Ending it twice is ending it once. */
@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly callers: Callers,
  ) {}

  async execute(sessionHash: string): Promise<void> {
    await this.sessions.remove(sessionHash);
    this.callers.forgetCredential(sessionHash);
  }
}
