import { Injectable } from '@nestjs/common';
import { DomainError } from '@zwerm/domain/domain-error';
import { credentialHashOf } from '../../callers/callers.js';
import { bearerOf } from '../../callers/request-credential.js';
import { isSecretToken } from '../../callers/secret-token.js';
import { ScimTokensRepository } from '../persistence/scim-tokens.repository.js';

/**
 * Lets an identity provider in with a SCIM token, and with nothing else. Asked anew for every request, so that a
 * revoked token is worth nothing at once, in whatever process.
 * @throws DomainError unauthenticated
 */
@Injectable()
export class AdmitScimClient {
  constructor(private readonly tokens: ScimTokensRepository) {}

  /** @returns what the token is known by: its hash, base64url */
  async execute(authorization: string | undefined): Promise<string> {
    const token = bearerOf(authorization) ?? '';
    const hash = credentialHashOf(token);
    if (!isSecretToken('zws_', token) || !(await this.tokens.use(hash)))
      throw new DomainError('unauthenticated', 'a SCIM token is needed');
    return hash;
  }
}
