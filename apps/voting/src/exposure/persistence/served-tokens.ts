import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId, RoundId } from '@zwerm/domain/id';
import { Seals } from '@zwerm/platform/auth/seals';

/** That we served an idea of a round to a person, or several together. */
export interface Serving {
  readonly roundId: RoundId;
  readonly personId: PersonId;
  readonly ideaIds: readonly IdeaId[];
}

/** Long enough to finish later the same day what was fetched in the morning. */
const validForMs = 12 * 3_600_000;

/**
 * Short signed notes that an idea came from us and not by a link. Each is sealed for one person, idea and round, so it
 * says nothing about anybody else's.
 */
@Injectable()
export class ServedTokens {
  constructor(private readonly seals: Seals) {}

  /** @returns 46 characters of base64url */
  write(serving: Serving): string {
    const expiresAt = Math.floor((Date.now() + validForMs) / 1_000);
    return this.seals.seal(expiresAt.toString(36), purposeOf(serving)).toString('base64url');
  }

  /** Whether this is an unexpired note of ours about just this serving. */
  holds(token: string, serving: Serving): boolean {
    const expiresAt = this.seals.open(Buffer.from(token, 'base64url'), purposeOf(serving));
    return expiresAt !== undefined && Number.parseInt(expiresAt, 36) * 1_000 > Date.now();
  }
}

const purposeOf = ({ roundId, personId, ideaIds }: Serving): string =>
  `served/${roundId}/${personId}/${ideaIds.join('+').toLowerCase()}`;
