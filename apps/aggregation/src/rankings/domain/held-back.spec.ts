import fc from 'fast-check';
import { everyEmployee } from '@zwerm/domain/audience';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { forGroups } from '@zwerm/testing/audience-builder';
import { isHeldBack, type JudgedRound, type RoundReader } from './held-back.js';

const reader: RoundReader = {
  personId: 'p',
  roles: ['employee'],
  groupIds: ['group'],
  managesAll: false,
  mayVote: true,
};
const round = (changes: Partial<JudgedRound['round']> = {}, audience = everyEmployee): JudgedRound => ({
  challenge: {
    id: 'c',
    domainId: 'd',
    title: 'Title',
    question: 'Question?',
    sponsorId: 'sponsor',
    audience,
    topCount: 10,
    promisedBy: null,
    phase: 'voting',
  },
  round: {
    id: 'r',
    strata: [],
    number: 1,
    ideaIds: undefined,
    isReplaced: false,
    method: 'agree-disagree-pass',
    results: 'live',
    rules: rulesOf('agree-disagree-pass'),
    opensAt: '2026-11-20T17:00:00.000Z',
    closesAt: '2026-12-04T17:00:00.000Z',
    closedAt: null,
    eligible: 3,
    ...changes,
  },
  judgedEnough: new Set(),
});
const juryOf = (jury: { juryGroupIds?: string[]; juryPersonIds?: string[] }): JudgedRound =>
  round({ rules: rulesOf('agree-disagree-pass', jury) });

describe('from whom results are held back', () => {
  it('is who may vote and has not judged enough, while the round runs', () => {
    expect(isHeldBack(reader, round())).toBe(true);
    expect(isHeldBack(reader, { ...round(), judgedEnough: new Set(['p']) })).toBe(false);
    expect(isHeldBack(reader, { ...round(), judgedEnough: new Set(['q']) })).toBe(true);
    expect(isHeldBack(reader, round({ closedAt: '2026-12-04T17:00:00.200Z' }))).toBe(false);
  });

  it('is nobody who may not vote: outside its audience, without the right, not of its jury', () => {
    expect(isHeldBack(reader, round({}, forGroups('other')))).toBe(false);
    expect(isHeldBack(reader, round({}, forGroups('group')))).toBe(true);
    expect(isHeldBack({ ...reader, mayVote: false }, round())).toBe(false);
    expect(isHeldBack(reader, juryOf({ juryGroupIds: ['jury'] }))).toBe(false);
    expect(isHeldBack(reader, juryOf({ juryGroupIds: ['group'] }))).toBe(true);
    expect(isHeldBack(reader, juryOf({ juryPersonIds: ['p'] }))).toBe(true);
    expect(isHeldBack(reader, juryOf({ juryPersonIds: ['q'] }))).toBe(false);
  });

  it('is never decided by what others judged', () => {
    const person = fc.constantFrom('p', 'q', 'r', 's');
    fc.assert(
      fc.property(fc.uniqueArray(person), person, (judges, other) => {
        const before = { ...round(), judgedEnough: new Set(judges) };
        const after = { ...round(), judgedEnough: new Set([...judges, other]) };
        // Somebody who crosses the line opens the results for themselves alone, and nothing closes them again.
        for (const personId of ['p', 'q', 'r', 's']) {
          const is = isHeldBack({ ...reader, personId }, before);
          expect(isHeldBack({ ...reader, personId }, after)).toBe(is && personId !== other);
        }
      }),
    );
  });
});
