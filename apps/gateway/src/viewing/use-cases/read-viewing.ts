import { Injectable } from '@nestjs/common';
import type { Viewing } from '../domain/viewing.js';
import { ViewingsRepository } from '../persistence/viewings.repository.js';

/** As whom a session looks at the app, and until when; null for its owner's own eyes. */
@Injectable()
export class ReadViewing {
  constructor(private readonly viewings: ViewingsRepository) {}

  async execute(sessionHash: string): Promise<Viewing | null> {
    return (await this.viewings.current(Buffer.from(sessionHash, 'base64url'))) ?? null;
  }
}
