import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PersonId, RoundId } from '@zwerm/domain/id';
import { Seals } from '@zwerm/platform/auth/seals';
import { namedVoterKey, secretViewerKey, secretVoterKey } from '../../ballots/persistence/voter-key.js';
import type { Round } from '../domain/round.js';

const keyBytes = 32;
const mostKept = 1_000;
const purposeOf = (roundId: RoundId): string => `round-key/${roundId}`;

type KeyedRound = Pick<Round, 'id' | 'rules' | 'sealedKey'>;

/** The keys of secret rounds. In the database they lie sealed; opened ones stay in the memory of this service. */
@Injectable()
export class RoundKeys {
  private readonly opened = new Map<RoundId, { readonly sealed: Buffer; readonly key: Buffer }>();

  constructor(private readonly seals: Seals) {}

  /** A new key for a round, sealed. */
  make(roundId: RoundId): Buffer {
    return this.seals.seal(randomBytes(keyBytes).toString('base64'), purposeOf(roundId));
  }

  /**
   * Under what a person's ballot is kept in a round.
   * @returns undefined once the key of a secret round is destroyed: nobody can tell any more
   */
  voterKeyOf(round: KeyedRound, personId: PersonId): Buffer | undefined {
    if (round.rules.secrecy === 'named') return namedVoterKey(personId);
    return round.sealedKey ? this.secretKeyOf(round.id, round.sealedKey, personId) : undefined;
  }

  /** Under what the exposure ledger keeps a person in an open round. */
  viewerKeyOf({ id, rules, sealedKey }: KeyedRound, personId: PersonId): Buffer {
    if (rules.secrecy === 'named') return namedVoterKey(personId);
    if (!sealedKey) throw new Error(`the open secret round ${id} has no key`);
    return secretViewerKey(this.open(id, sealedKey), personId);
  }

  /** @throws Error when ZWERM_SECRET is not the one the key was sealed with */
  secretKeyOf(roundId: RoundId, sealed: Buffer, personId: PersonId): Buffer {
    return secretVoterKey(this.open(roundId, sealed), personId);
  }

  private open(roundId: RoundId, sealed: Buffer): Buffer {
    const known = this.opened.get(roundId);
    if (known?.sealed.equals(sealed)) return known.key;
    const text = this.seals.open(sealed, purposeOf(roundId));
    if (text === undefined)
      throw new Error(`the key of round ${roundId} cannot be opened with this ZWERM_SECRET`);
    if (this.opened.size >= mostKept) this.opened.clear();
    const key = Buffer.from(text, 'base64');
    this.opened.set(roundId, { sealed, key });
    return key;
  }
}
