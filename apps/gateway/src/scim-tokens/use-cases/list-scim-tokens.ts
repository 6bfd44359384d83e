import { Injectable } from '@nestjs/common';
import type { ScimToken } from '../domain/scim-token.js';
import { ScimTokensRepository } from '../persistence/scim-tokens.repository.js';

/** The SCIM tokens that still work, newest first. */
@Injectable()
export class ListScimTokens {
  constructor(private readonly tokens: ScimTokensRepository) {}

  execute(): Promise<ScimToken[]> {
    return this.tokens.list();
  }
}
