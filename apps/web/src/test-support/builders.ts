import type { Challenge, Idea, Me, RankedIdea, Round } from '../api/types.js';

export function someMe(change: Partial<Me> = {}): Me {
  return {
    id: 'me',
    displayName: 'Noor de Wit',
    email: 'noor@polderlicht.example',
    language: 'nl',
    kind: 'employee',
    roles: ['employee'],
    groupIds: [],
    version: 1,
    grants: [],
    actsFor: [],
    viewedBy: null,
    permissions: ['read-challenges', 'submit-ideas', 'vote'],
    ...change,
  };
}

export function someChallenge(change: Partial<Challenge> = {}): Challenge {
  return {
    id: 'challenge',
    domainId: 'domain',
    title: 'Elke dag heel thuis',
    question: 'Wat maakt werken aan het net veiliger?',
    context: 'We telden 41 bijna-ongevallen.',
    language: 'nl',
    criteria: ['Binnen een half jaar te doen'],
    sponsorId: 'willem',
    audience: { everyone: true, groupIds: [], personIds: [] },
    method: 'agree-disagree-pass',
    results: 'after-close',
    rules: {},
    topCount: 10,
    promisedBy: '2027-01-15T08:00:00.000Z',
    phase: 'voting',
    phases: [
      { phase: 'ideation', startsAt: '2026-11-01T08:00:00.000Z', endsAt: '2026-11-15T08:00:00.000Z' },
      { phase: 'voting', startsAt: '2026-11-15T08:00:00.000Z', endsAt: '2026-11-30T08:00:00.000Z' },
      { phase: 'review', startsAt: '2026-11-30T08:00:00.000Z', endsAt: '2026-12-14T08:00:00.000Z' },
    ],
    createdAt: '2026-10-20T08:00:00.000Z',
    version: 3,
    allowedTransitions: [],
    ...change,
  };
}

export function someIdea(change: Partial<Idea> = {}): Idea {
  return {
    id: 'idea',
    challengeId: 'challenge',
    title: 'Melden met één foto',
    body: 'Maak van een melding één foto en één zin.',
    language: 'nl',
    authorId: 'joris',
    coAuthorIds: [],
    state: 'submitted',
    version: 1,
    submittedAt: '2026-11-03T08:00:00.000Z',
    createdAt: '2026-11-03T08:00:00.000Z',
    mine: false,
    ...change,
  };
}

export function someRound(change: Partial<Round> = {}): Round {
  return {
    id: 'round',
    challengeId: 'challenge',
    method: 'agree-disagree-pass',
    scale: ['agree', 'disagree', 'pass'],
    state: 'open',
    opensAt: '2026-11-15T08:00:00.000Z',
    closesAt: '2026-11-30T08:00:00.000Z',
    closedAt: null,
    keyDestroyedAt: null,
    certifiedAt: null,
    results: 'after-close',
    eligible: true,
    aspects: [],
    isJudgedWhole: false,
    rules: {
      secrecy: 'named',
      most: null,
      fewest: null,
      budget: null,
      top: null,
      criteria: [],
      quorumPercent: null,
      requiredPercent: null,
      shownPerDay: null,
      juryGroupIds: [],
      juryPersonIds: [],
      ownIdeas: true,
      ownUnit: true,
    },
    number: 1,
    replacedBecause: null,
    hasChosenIdeas: false,
    rulesVersion: 1,
    isFrozen: true,
    costs: [],
    own: { voted: 0, votable: 3, spent: null },
    judgeFirst: null,
    turnout: { participants: 20, eligible: 60 },
    ...change,
  };
}

export function someRow(change: Partial<RankedIdea> = {}): RankedIdea {
  return {
    ideaId: 'idea',
    title: 'Melden met één foto',
    rank: 1,
    tier: 1,
    score: 0.72,
    low: 0.64,
    high: 0.79,
    n: 57,
    agree: 41,
    disagree: 16,
    pass: 9,
    wilsonLow: 0.6,
    wilsonHigh: 0.82,
    ...change,
  };
}
