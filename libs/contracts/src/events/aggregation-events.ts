import { Type } from '@sinclair/typebox';
import { votingMethods } from '@zwerm/domain/voting-method';
import { defineEvent } from '../define-event.js';
import { closed, dateTime, oneOf, uuid } from '../field-schemas.js';

export const rankingFrozen = defineEvent(
  'zwerm.aggregation.ranking.frozen.v1',
  'A round closed and every ballot of it is counted: this ranking is final.',
  Type.Object(
    {
      challengeId: uuid('the challenge'),
      roundId: uuid('the round'),
      method: oneOf(votingMethods),
      methodVersion: Type.String(),
      hash: Type.String({ description: 'SHA-256 of the canonical JSON (RFC 8785) of the ranking, hex' }),
      snapshotHash: Type.Optional(
        Type.String({
          pattern: '^[0-9a-f]{64}$',
          description:
            'SHA-256 of the canonical JSON of all that is published of the round, hex; absent where nothing is',
        }),
      ),
      frozenAt: dateTime('database time'),
    },
    closed,
  ),
  {
    challengeId: '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10',
    roundId: '7e6d5c4b-3a29-4817-8605-f4e3d2c1b0a9',
    method: 'agree-disagree-pass',
    methodVersion: 'agree-disagree-pass/3',
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    frozenAt: '2026-12-04T17:00:01.020Z',
  },
);
