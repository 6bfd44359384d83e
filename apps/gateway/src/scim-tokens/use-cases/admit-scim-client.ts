import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { credentialHashOf } from '../../callers/callers.js';
import { scimTokenOf } from '../domain/scim-token.js';
import { ScimTokensRepository } from '../persistence/scim-tokens.repository.js';

/**
 * Lets an identity provider in with a SCIM token, and with nothing else. Asked anew for every request, so that a
 * revoked token is worth nothing at once, in whatever process.
 * @throws DomainError unauthenticated
 */
@Injectable()
export class AdmitScimClient {
  constructor(private readonly tokens: ScimTokensRepository) {}

  async execute(authorization: string | undefined): Promise<void> {
    const token = scimTokenOf(authorization);
    const isKnown = token !== undefined && (await this.tokens.use(credentialHashOf(token)));
    if (!isKnown) throw new DomainError('unauthenticated', 'a SCIM token is needed');
  }
}
