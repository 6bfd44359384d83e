import { Type } from '@sinclair/typebox';
import type { Audience } from '@zwerm/domain/audience';
import { datedPhases, phases } from '@zwerm/domain/phase';
import { resultsVisibilities, votingMethods } from '@zwerm/domain/voting-method';
import { defineEvent } from '../define-event.js';
import { closed, dateTime, oneOf, orNull, uuid } from '../field-schemas.js';
import { votingRules } from '../voting-rules-schema.js';

const challenge = '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10';

const audience = Type.Unsafe<Audience>(
  Type.Object(
    {
      everyone: Type.Boolean({ description: 'every employee; never partners and customers' }),
      groupIds: Type.Array(uuid('members of this group or organisation unit')),
      personIds: Type.Array(uuid('this person')),
    },
    closed,
  ),
);

const phaseWindow = Type.Object(
  { phase: oneOf(datedPhases), startsAt: dateTime('inclusive'), endsAt: dateTime('exclusive') },
  closed,
);

const actor = {
  actorId: Type.Optional(orNull(uuid('the person who did it; null when its date had come'))),
  onBehalfOf: Type.Optional(orNull(uuid('the leader for whom they did it, as their delegate'))),
};

export const domainCreated = defineEvent(
  'zwerm.challenges.domain.created.v1',
  'A strategic domain exists.',
  Type.Object(
    { domainId: uuid('the domain'), name: Type.Object({ nl: Type.String(), en: Type.String() }, closed) },
    closed,
  ),
  { domainId: '2c9b7f60-1d3e-4a5b-8c7d-9e0f1a2b3c4d', name: { nl: 'Veiligheid', en: 'Safety' } },
);

/** Stated when a challenge is announced and at every later revision: always the whole set of facts others need. */
export const challengePublished = defineEvent(
  'zwerm.challenges.challenge.published.v1',
  'A challenge was announced, or what was announced was revised: these facts hold now.',
  Type.Object(
    {
      challengeId: uuid('the challenge'),
      domainId: uuid('its strategic domain'),
      title: Type.String(),
      question: Type.String(),
      sponsorId: uuid('the leader who launched it'),
      audience,
      method: oneOf(votingMethods),
      results: oneOf(resultsVisibilities),
      rules: Type.Optional(votingRules),
      topCount: Type.Integer({ minimum: 1, description: 'how many ideas leadership asked for' }),
      promisedBy: orNull(dateTime('when leadership promised its answer')),
      phases: Type.Array(phaseWindow),
      ...actor,
    },
    closed,
  ),
  {
    challengeId: challenge,
    domainId: '2c9b7f60-1d3e-4a5b-8c7d-9e0f1a2b3c4d',
    title: 'Veilig werken aan het net',
    question: 'Hoe komen alle monteurs elke dag veilig thuis?',
    sponsorId: '0b5e1f7a-3c2d-4e8f-9a6b-1c7d8e9f0a1b',
    audience: { everyone: true, groupIds: ['5d8c2a41-77b0-4f4e-8f0e-2b9a6c3d1e55'], personIds: [] },
    method: 'agree-disagree-pass',
    results: 'after-close',
    topCount: 10,
    promisedBy: '2027-01-15T12:00:00.000Z',
    phases: [
      { phase: 'ideation', startsAt: '2026-11-01T08:00:00.000Z', endsAt: '2026-11-20T17:00:00.000Z' },
      { phase: 'voting', startsAt: '2026-11-20T17:00:00.000Z', endsAt: '2026-12-04T17:00:00.000Z' },
    ],
  },
);

export const challengePhaseChanged = defineEvent(
  'zwerm.challenges.challenge.phase-changed.v1',
  'A challenge moved to another phase, by itself at its date or by a person.',
  Type.Object(
    {
      challengeId: uuid('the challenge'),
      from: oneOf(phases),
      to: oneOf(phases),
      changedAt: dateTime('database time of the change'),
      automatic: Type.Boolean({ description: 'true when its date had come, false when a person did it' }),
      ...actor,
    },
    closed,
  ),
  {
    challengeId: challenge,
    from: 'ideation',
    to: 'voting',
    changedAt: '2026-11-20T17:00:00.412Z',
    automatic: true,
  },
);
