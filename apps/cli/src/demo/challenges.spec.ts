import { votingMethods } from '@zwerm/domain/voting-method';
import { requirePossible } from '@zwerm/voting/rounds/domain/given-rules';
import { demoChallenges } from './challenges.js';
import type { DemoChallenge } from './demo-types.js';
import { demoDomains } from './domains.js';
import { demoPeople } from './people.js';

const leaders = demoPeople(1)
  .filter(({ roles }) => roles.includes('leadership'))
  .map(({ key }) => key);

/** The phase that the offsets say is open now; null before the first one. */
function openPhase(challenge: DemoChallenge): string | null {
  const open = challenge.phases.find(({ opensInDays, closesInDays }) => opensInDays <= 0 && closesInDays > 0);
  return open?.phase ?? null;
}

describe('the domains', () => {
  it('are six, each owned by someone in leadership', () => {
    expect(new Set(demoDomains.map(({ key }) => key)).size).toBe(6);
    expect(demoDomains.filter(({ owner }) => !leaders.includes(owner))).toEqual([]);
  });

  it('each have a challenge', () => {
    const used = new Set(demoChallenges.map(({ domain }) => domain));
    expect(used).toEqual(new Set(demoDomains.map(({ key }) => key)));
  });
});

describe('the challenges', () => {
  it('show every state of the first release, and nearly every way to vote while it runs', () => {
    const states = new Set(demoChallenges.map(({ state }) => state));
    expect([...states].sort()).toEqual(['announced', 'draft', 'ideation', 'review', 'voting']);
    const running = demoChallenges.filter(({ state }) => state === 'voting').map(({ method }) => method);
    // Approval is support by another name: it would show nothing new.
    expect([...running, 'approval'].sort()).toEqual([...votingMethods].sort());
  });

  it('have rules by which a round can be held, and hide what a secret round says', () => {
    for (const { method, rules = {}, results } of demoChallenges)
      expect(() => requirePossible({ method, results, rules })).not.toThrow();
  });

  it('are in the phase that their dates say', () => {
    for (const challenge of demoChallenges) {
      const expected = challenge.state === 'draft' ? null : challenge.state;
      expect([challenge.key, openPhase(challenge)]).toEqual([challenge.key, expected]);
    }
  });

  it('have phases that follow each other without a gap, and promise an answer after the last', () => {
    for (const { phases, promiseInDays } of demoChallenges) {
      expect(phases.map(({ phase }) => phase)).toEqual(['announced', 'ideation', 'voting', 'review']);
      const closings = phases.map(({ closesInDays }) => closesInDays);
      expect(phases.slice(1).map(({ opensInDays }) => opensInDays)).toEqual(closings.slice(0, -1));
      expect(phases.filter(({ opensInDays, closesInDays }) => closesInDays <= opensInDays)).toEqual([]);
      expect(promiseInDays).toBeGreaterThan(closings.at(-1) ?? Infinity);
    }
  });

  it('leave five days for ideas in the challenge that collects them', () => {
    const collecting = demoChallenges.find(({ state }) => state === 'ideation');
    expect(collecting?.phases.find(({ phase }) => phase === 'ideation')?.closesInDays).toBe(5);
  });

  it('are sponsored by leadership, ask a question and give a context of two to four sentences', () => {
    for (const { sponsor, question, context, criteria } of demoChallenges) {
      expect(leaders).toContain(sponsor);
      expect(question).toMatch(/\?$/);
      expect(context.split(/[.!?](?= |$)/).filter(Boolean).length).toBeGreaterThanOrEqual(2);
      expect(context.split(/[.!?](?= |$)/).filter(Boolean).length).toBeLessThanOrEqual(4);
      expect(criteria.length).toBeGreaterThanOrEqual(2);
    }
  });
});
