import { rulesOf } from '@zwerm/domain/voting-rules';
import { forGroups } from '@zwerm/testing/audience-builder';
import { everyEmployee } from '@zwerm/domain/audience';
import {
  areResultsHidden,
  maySee,
  type ChallengeFacts,
  type RoundFacts,
  type Viewer,
} from './challenge-facts.js';

const challenge: ChallengeFacts = {
  id: 'c',
  domainId: 'd',
  title: 'Title',
  question: 'Question?',
  sponsorId: 'sponsor',
  audience: forGroups('group'),
  topCount: 10,
  promisedBy: null,
  phase: 'voting',
};
const round: RoundFacts = {
  strata: [],
  id: 'r',
  number: 1,
  ideaIds: undefined,
  isReplaced: false,
  method: 'support',
  results: 'after-close',
  rules: rulesOf('support'),
  opensAt: '2026-11-20T17:00:00.000Z',
  closesAt: '2026-12-04T17:00:00.000Z',
  closedAt: null,
  eligible: 3,
};
const stranger: Viewer = { personId: 'p', roles: ['employee'], groupIds: [], managesAll: false };

describe('who may see a challenge', () => {
  it('is its audience, its sponsor, and whoever manages challenges', () => {
    expect(maySee(stranger, challenge)).toBe(false);
    expect(maySee({ ...stranger, groupIds: ['other', 'group'] }, challenge)).toBe(true);
    expect(maySee({ ...stranger, personId: 'sponsor' }, challenge)).toBe(true);
    expect(maySee({ ...stranger, managesAll: true }, challenge)).toBe(true);
    expect(maySee(stranger, { ...challenge, audience: everyEmployee })).toBe(true);
    expect(maySee({ ...stranger, roles: ['customer'] }, { ...challenge, audience: everyEmployee })).toBe(
      false,
    );
  });
});

describe('results', () => {
  it('are hidden until the round has closed, not until its window ends', () => {
    expect(areResultsHidden(round)).toBe(true);
    expect(areResultsHidden({ ...round, closesAt: '2020-01-01T00:00:00.000Z' })).toBe(true);
    expect(areResultsHidden({ ...round, closedAt: '2026-12-04T17:00:00.100Z' })).toBe(false);
    expect(areResultsHidden({ ...round, results: 'live' })).toBe(false);
  });
});
