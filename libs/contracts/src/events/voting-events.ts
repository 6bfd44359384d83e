import { Type } from '@sinclair/typebox';
import {
  aspectPattern,
  choicePattern,
  resultsVisibilities,
  votingMethods,
} from '@zwerm/domain/voting-method';
import { defineEvent } from '../define-event.js';
import { closed, dateTime, oneOf, uuid } from '../field-schemas.js';
import { votingRules } from '../voting-rules-schema.js';

const round = '7e6d5c4b-3a29-4817-8605-f4e3d2c1b0a9';
const challenge = '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10';
const idea = 'c1a2b3d4-5e6f-4708-91a2-b3c4d5e6f708';
const ballotRef = 'ab12cd34-ef56-4a78-9b90-12ab34cd56ef';
const voterRef = 'de34fa56-7b8c-4d9e-8f01-23456789abcd';

const rulesVersion = Type.Optional(
  Type.Integer({ minimum: 1, description: 'version of the rules of the round; absent in events of before' }),
);

const sha256 = (description: string) =>
  Type.String({ pattern: '^[0-9a-f]{64}$', description: `SHA-256 ${description}, hex` });

const stratumOf = (description: string) => Type.Integer({ minimum: 0, maximum: 7, description });

const openRound = {
  roundId: uuid('the round'),
  challengeId: uuid('its challenge'),
  number: Type.Optional(
    Type.Integer({ minimum: 1, description: 'of the rounds of its challenge; 1 when absent' }),
  ),
  ideaIds: Type.Optional(
    Type.Array(uuid('an idea that is in it'), { description: 'absent: every idea of the challenge is' }),
  ),
  costs: Type.Optional(
    Type.Array(
      Type.Object(
        { ideaId: uuid('an idea that can be paid for'), cost: Type.Integer({ minimum: 1 }) },
        closed,
      ),
      { description: 'budget rounds: what ideas cost, in the unit of the budget' },
    ),
  ),
  method: oneOf(votingMethods),
  results: oneOf(resultsVisibilities),
  rules: Type.Optional(votingRules),
  rulesVersion,
  opensAt: dateTime('start of its window'),
  closesAt: dateTime('end of its window, exclusive'),
  eligible: Type.Integer({ minimum: 0, description: 'people on the roll at that moment' }),
  strata: Type.Optional(
    Type.Array(
      Type.Object(
        {
          members: Type.Array(Type.String({ description: 'id of a unit, `no-unit` or `external`' })),
          people: Type.Integer({ minimum: 1, description: 'of the roll at that moment' }),
        },
        closed,
      ),
      { description: 'parts of the roll, none of a few people; absent: the roll is not divided' },
    ),
  ),
};

const openRoundExample = {
  roundId: round,
  challengeId: challenge,
  method: 'agree-disagree-pass',
  results: 'after-close',
  rulesVersion: 1,
  opensAt: '2026-11-20T17:00:00.000Z',
  closesAt: '2026-12-04T17:00:00.000Z',
  eligible: 600,
} as const;

export const roundOpened = defineEvent(
  'zwerm.voting.round.opened.v1',
  'A round takes votes.',
  Type.Object(openRound, closed),
  openRoundExample,
);

export const roundRevised = defineEvent(
  'zwerm.voting.round.revised.v1',
  'The rules of an open round without ballots were changed: these hold from now on.',
  Type.Object(openRound, closed),
  { ...openRoundExample, method: 'support', rulesVersion: 2 },
);

export const roundClosed = defineEvent(
  'zwerm.voting.round.closed.v1',
  'A round takes no more votes. The counts are those of the record at that moment.',
  Type.Object(
    {
      roundId: uuid('the round'),
      challengeId: uuid('its challenge'),
      closedAt: dateTime('database time, later than every accepted vote'),
      isReplaced: Type.Optional(
        Type.Boolean({ description: 'true: other rules were needed, and its ballots decide nothing' }),
      ),
      ballots: Type.Integer({
        minimum: 0,
        description:
          'current ballots, withdrawn ones not counted; the six pairs of an answered set each by itself',
      }),
      participants: Type.Integer({ minimum: 0, description: 'people with at least one current ballot' }),
      eligible: Type.Integer({ minimum: 0, description: 'people on the roll at the close' }),
      revisions: Type.Optional(
        Type.Integer({
          minimum: 0,
          description:
            'sum of the revisions of all ballots, withdrawn ones too: a copy with this sum lacks nothing',
        }),
      ),
      mergeSteps: Type.Optional(
        Type.Integer({ minimum: 0, description: 'merges of ideas made and undone in this round' }),
      ),
      topCount: Type.Optional(
        Type.Integer({
          minimum: 1,
          description: 'how many ideas leadership asked for at that moment; absent in events of before',
        }),
      ),
    },
    closed,
  ),
  {
    roundId: round,
    challengeId: challenge,
    closedAt: '2026-12-04T17:00:00.204Z',
    ballots: 2981,
    participants: 311,
    eligible: 600,
    revisions: 3304,
  },
);

export const rankingSigned = defineEvent(
  'zwerm.voting.ranking.signed.v1',
  'The key of the log signed what was published of a closed round, once: another snapshot of it is not signed.',
  Type.Object(
    {
      roundId: uuid('the round'),
      challengeId: uuid('its challenge'),
      snapshotHash: sha256('of the snapshot'),
      verifierKey: Type.String({ description: 'key that checks the note, as the log names it' }),
      note: Type.String({ description: 'signed note (c2sp.org/signed-note) over round and hash' }),
    },
    closed,
  ),
  {
    roundId: round,
    challengeId: challenge,
    snapshotHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    verifierKey: 'zwerm.voting.log+ad55b0d9+AXfu3Rgp3F6o6dZ1s0mG4Fh1w2T5T0rHk6b3m4QxvXyZ',
    note: 'zwerm.voting.log/ranking/v1\n7e6d5c4b-3a29-4817-8605-f4e3d2c1b0a9\n9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n\n— zwerm.voting.log rVWw2Q==\n',
  },
);

export const roundCertified = defineEvent(
  'zwerm.voting.round.certified.v1',
  'Its organiser certified a closed round: counting the ballots again gave what was sealed.',
  Type.Object(
    {
      roundId: uuid('the round'),
      challengeId: uuid('its challenge'),
      certifiedAt: dateTime('when, for the first time'),
    },
    closed,
  ),
  { roundId: round, challengeId: challenge, certifiedAt: '2026-12-05T09:00:00.000Z' },
);

const ballot = {
  roundId: uuid('the round'),
  challengeId: uuid('its challenge'),
  ideaId: uuid('the idea that was judged'),
  ballotRef: uuid('random, one per person and idea: lets revisions replace each other'),
  voterRef: uuid('random, one per person and round: counts people, says nothing about who'),
  aspect: Type.Optional(
    Type.String({
      pattern: aspectPattern,
      description: 'a criterion, or the other idea of a pair; else absent',
    }),
  ),
  stratum: Type.Optional(
    stratumOf('place of the part of the roll among `strata`; the same for all of a voterRef'),
  ),
  revision: Type.Integer({ minimum: 1, description: 'the highest revision of a ballotRef counts' }),
  rulesVersion,
};

export const ballotCast = defineEvent(
  'zwerm.voting.ballot.cast.v1',
  'A vote was accepted, or an accepted vote was changed.',
  Type.Object(
    { ...ballot, choice: Type.String({ pattern: choicePattern, description: 'on the scale of the round' }) },
    closed,
  ),
  {
    roundId: round,
    challengeId: challenge,
    ideaId: idea,
    ballotRef,
    voterRef,
    revision: 1,
    rulesVersion: 2,
    choice: 'agree',
  },
);

export const ballotWithdrawn = defineEvent(
  'zwerm.voting.ballot.withdrawn.v1',
  'A vote was taken back while the round was open.',
  Type.Object(ballot, closed),
  { roundId: round, challengeId: challenge, ideaId: idea, ballotRef, voterRef, revision: 2, rulesVersion: 2 },
);

export const judgedEnough = defineEvent(
  'zwerm.voting.participation.judged-enough.v1',
  'Somebody has judged so much in a running round that what others think may no longer be kept from them. Said once, and ' +
    'only of named rounds with live results; not who, nor under which reference they vote.',
  Type.Object(
    {
      roundId: uuid('the round'),
      challengeId: uuid('its challenge'),
      judgeRef: Type.String({
        pattern: '^[0-9a-f]{32}$',
        description:
          'stands for the person, in this round and for this alone; only who has the secret of the installation can tell whose it is',
      }),
    },
    closed,
  ),
  { roundId: round, challengeId: challenge, judgeRef: '5f0c6b1e9d2a4c7b8e3f1a6d0b9c4e72' },
);

const merge = {
  mergeId: uuid('the merge'),
  roundId: uuid('the round whose votes it brings together'),
  challengeId: uuid('the challenge of both ideas'),
  absorbedId: uuid('the idea that is on the ballot no more'),
  survivorId: uuid('the idea for which its votes count'),
  step: Type.Integer({ minimum: 1, description: 'counts what was merged and undone in the round' }),
};

const mergeExample = {
  mergeId: '4b1f0c7d-8e2a-4d3b-9c5e-6f7a8b9c0d1e',
  roundId: round,
  challengeId: challenge,
  absorbedId: idea,
  survivorId: 'd2b3c4e5-6f70-4819-82b3-d4e5f6071829',
  step: 1,
};

export const mergeMade = defineEvent(
  'zwerm.voting.merge.made.v1',
  'One idea went up in another: votes on it count for that one, each person once. No ballot was changed.',
  Type.Object(merge, closed),
  mergeExample,
);

export const mergeUndone = defineEvent(
  'zwerm.voting.merge.undone.v1',
  'A merge was undone: both ideas stand for themselves again, each with the votes cast on it.',
  Type.Object(merge, closed),
  { ...mergeExample, step: 2 },
);
