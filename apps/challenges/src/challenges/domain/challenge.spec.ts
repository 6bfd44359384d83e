import type { Phase } from '@zwerm/domain/phase';
import { phases } from '@zwerm/domain/phase';
import { rulesOf } from '@zwerm/domain/voting-rules';
import { forGroups } from '@zwerm/testing/audience-builder';
import { beforeItAll, challengeFields, fullPlan, votingOnly } from '../../../test/challenge-builder.js';
import type { ChallengeFields } from './challenge-fields.js';
import { IllegalTransition, InvalidChallenge, ReasonRequired, RulesFrozen } from './challenge.errors.js';
import { Challenge } from './challenge.js';

const id = '9f1d6c33-2f0b-4c3a-8a5e-6b7c8d9e0f10';
const at = (moment: string): Date => new Date(moment);
const start = at(beforeItAll);
const draft = (changes: Partial<ChallengeFields> = {}): Challenge =>
  Challenge.draft(id, challengeFields(changes), start);

/** A challenge that a person announced and that then kept to its dates until a moment. */
function announced(until: string = beforeItAll, changes: Partial<ChallengeFields> = {}): Challenge {
  const challenge = draft(changes);
  challenge.moveTo('announced', start);
  challenge.catchUp(at(until));
  return challenge;
}

describe('the course of a challenge', () => {
  it('goes through every phase it has, and only a person decides and closes', () => {
    const challenge = announced();
    const facts = challenge.catchUp(at('2027-06-01T00:00:00.000Z'));
    expect(facts.map((fact) => fact.kind === 'phase-changed' && [fact.from, fact.to, fact.version])).toEqual([
      ['announced', 'ideation', 4],
      ['ideation', 'discussion', 5],
      ['discussion', 'voting', 6],
      ['voting', 'review', 7],
    ]);
    expect(challenge.dueAt).toBeNull();
    challenge.moveTo('decided', at('2027-06-02T00:00:00.000Z'));
    challenge.moveTo('closed', at('2027-06-03T00:00:00.000Z'));
    expect(challenge.transitions).toEqual([]);
  });

  it('skips the phases it does not have, but always waits in review for a decision', () => {
    const challenge = announced(beforeItAll, { phases: votingOnly });
    const visited = challenge.catchUp(at('2027-06-01T00:00:00.000Z'));
    expect(visited.map((fact) => fact.kind === 'phase-changed' && fact.to)).toEqual(['voting', 'review']);
  });

  it('states when it is announced what was announced, then that it was', () => {
    const facts = draft().moveTo('announced', start);
    expect(facts.map(({ kind, version }) => [kind, version])).toEqual([
      ['published', 2],
      ['phase-changed', 3],
    ]);
  });

  it.each([
    ['2026-11-01T07:59:59.999Z', 'announced'],
    ['2026-11-01T08:00:00.000Z', 'ideation'],
    ['2026-11-01T08:00:00.001Z', 'ideation'],
  ])('is at %s in %s', (moment, phase) => expect(announced(moment).phase).toBe(phase));

  it('refuses every transition that the table does not name', () => {
    const moments: Record<string, string> = {
      announced: beforeItAll,
      ideation: '2026-11-02T00:00:00.000Z',
      discussion: '2026-11-09T00:00:00.000Z',
      voting: '2026-11-16T00:00:00.000Z',
      review: '2026-11-23T00:00:00.000Z',
    };
    const onward: Record<string, Phase> = {
      announced: 'ideation',
      ideation: 'discussion',
      discussion: 'voting',
      voting: 'review',
      review: 'decided',
    };
    for (const [phase, moment] of Object.entries(moments)) {
      for (const to of phases.filter((candidate) => ![onward[phase], 'cancelled'].includes(candidate))) {
        const challenge = announced(moment);
        expect(challenge.phase).toBe(phase);
        expect(() => challenge.moveTo(to, at(moment))).toThrow(IllegalTransition);
      }
    }
    expect(() => draft().moveTo('voting', start)).toThrow(IllegalTransition);
  });

  it('is cancelled with a reason from anywhere but the end', () => {
    expect(() => draft().moveTo('cancelled', start)).toThrow(ReasonRequired);
    expect(() => draft().moveTo('cancelled', start, { reason: '  ' })).toThrow(ReasonRequired);
    const challenge = announced('2026-11-16T00:00:00.000Z');
    challenge.moveTo('cancelled', at('2026-11-16T00:00:00.000Z'), { reason: 'Dubbel met een andere vraag' });
    expect([challenge.phase, challenge.dueAt]).toEqual(['cancelled', null]);
    expect(() => challenge.moveTo('cancelled', start, { reason: 'again' })).toThrow(IllegalTransition);
  });

  it('makes the moment of an early move the real boundary, and says so before it moves', () => {
    const challenge = announced('2026-11-02T00:00:00.000Z');
    const facts = challenge.moveTo('discussion', at('2026-11-05T10:00:00.000Z'));
    expect(facts.map(({ kind }) => kind)).toEqual(['published', 'phase-changed']);
    expect(challenge.phases.slice(0, 2)).toEqual([
      { phase: 'ideation', startsAt: fullPlan[0]!.startsAt, endsAt: '2026-11-05T10:00:00.000Z' },
      { phase: 'discussion', startsAt: '2026-11-05T10:00:00.000Z', endsAt: fullPlan[1]!.endsAt },
    ]);
  });

  it('still ends a phase after its start when it is left in the same millisecond', () => {
    const challenge = announced('2026-11-01T08:00:00.000Z');
    challenge.moveTo('discussion', at('2026-11-01T08:00:00.000Z'));
    expect(challenge.phases[0]!.endsAt).toBe('2026-11-01T08:00:00.001Z');
  });

  it('is not announced when its voting is over, unless it is the record of one held before', () => {
    const late = at('2026-12-24T00:00:00.000Z');
    expect(() => draft().moveTo('announced', late)).toThrow(InvalidChallenge);
    expect(draft().moveTo('announced', late, { isRecord: true })).toHaveLength(2);
  });
});

describe('the plan of a challenge', () => {
  const [ideation, discussion, voting, review] = fullPlan as [never, never, never, never];

  it.each([
    ['without voting', [ideation, discussion]],
    ['out of order', [voting, ideation]],
    ['with a gap', [ideation, voting]],
    ['with a phase twice', [voting, { ...(voting as object), startsAt: fullPlan[2]!.endsAt }]],
    ['that ends as it starts', [{ phase: 'voting', startsAt: beforeItAll, endsAt: beforeItAll }]],
    [
      'with an overlap',
      [ideation, { ...fullPlan[1]!, startsAt: '2026-11-07T08:00:00.000Z' }, voting, review],
    ],
  ])('is refused %s', (_name, plan) =>
    expect(() => draft({ phases: plan as never })).toThrow(InvalidChallenge),
  );

  it('is kept in UTC', () => {
    const window = {
      phase: 'voting',
      startsAt: '2026-11-01T09:00:00+01:00',
      endsAt: '2026-11-02T09:00:00+01:00',
    };
    expect(draft({ phases: [window as never] }).phases[0]!.startsAt).toBe('2026-11-01T08:00:00.000Z');
  });

  const moved = (index: number, endsAt: string) =>
    fullPlan.map((window, position) => {
      if (position === index) return { ...window, endsAt };
      return position === index + 1 ? { ...window, startsAt: endsAt } : window;
    });

  it('may end the running phase later, and moves on then', () => {
    const challenge = announced('2026-11-02T00:00:00.000Z');
    const facts = challenge.revise(
      { phases: moved(0, '2026-11-10T08:00:00.000Z') },
      at('2026-11-02T00:00:00.000Z'),
    );
    expect(facts.map(({ kind }) => kind)).toEqual(['published']);
    expect(challenge.dueAt).toBe('2026-11-10T08:00:00.000Z');
  });

  it('changes no date to a moment that has passed', () => {
    const challenge = announced('2026-11-04T00:00:00.000Z');
    const change = { phases: moved(0, '2026-11-03T08:00:00.000Z') };
    expect(() => challenge.revise(change, at('2026-11-04T00:00:00.000Z'))).toThrow(InvalidChallenge);
  });

  it('keeps what has begun, and voting entirely once it runs', () => {
    const during = '2026-11-16T00:00:00.000Z';
    const voting = announced(during);
    expect(() => voting.revise({ phases: fullPlan.slice(1) }, at(during))).toThrow(RulesFrozen);
    expect(() => voting.revise({ phases: moved(2, '2026-11-24T08:00:00.000Z') }, at(during))).toThrow(
      RulesFrozen,
    );
    voting.revise({ phases: moved(3, '2026-12-06T08:00:00.000Z') }, at(during));
    expect(voting.phases[3]!.endsAt).toBe('2026-12-06T08:00:00.000Z');
  });

  it('may drop a phase that has not begun', () => {
    const challenge = announced('2026-11-02T00:00:00.000Z');
    const plan = [{ ...fullPlan[0]!, endsAt: fullPlan[2]!.startsAt }, ...fullPlan.slice(2)];
    challenge.revise({ phases: plan }, at('2026-11-02T00:00:00.000Z'));
    expect(challenge.transitions).toEqual(['voting', 'cancelled']);
  });
});

describe('revising a challenge', () => {
  const during = '2026-11-16T00:00:00.000Z';

  it.each([
    { question: 'Iets heel anders?' },
    { title: 'Een andere titel' },
    { method: 'support' as const },
    { audience: forGroups(id) },
    { results: 'live' as const },
    { topCount: 3 },
    { criteria: [] },
  ])('refuses %j once voting has begun', (change) => {
    expect(() => announced(during).revise(change, at(during))).toThrow(RulesFrozen);
    expect(announced().revise(change, start)).toHaveLength(1);
  });

  it('allows context and promise date until the end, and nothing afterwards', () => {
    const challenge = announced(during);
    const change = { context: 'Nu met cijfers', promisedBy: '2027-01-15T13:00:00+01:00' };
    expect(challenge.revise(change, at(during))).toHaveLength(1);
    expect(challenge.promisedBy).toBe('2027-01-15T12:00:00.000Z');
    challenge.moveTo('cancelled', at(during), { reason: 'Dubbel' });
    expect(() => challenge.revise({ context: '' }, at(during))).toThrow(RulesFrozen);
  });

  it('counts naming the present value as no change', () => {
    const challenge = announced(during);
    const { version, question, phases: plan } = challenge;
    expect(challenge.revise({ question, phases: plan, title: undefined! }, at(during))).toEqual([]);
    expect(challenge.version).toBe(version);
  });

  it('tells nobody about a draft', () => {
    const challenge = draft();
    expect(challenge.revise({ title: 'Beter' }, start)).toEqual([]);
    expect(challenge.version).toBe(2);
  });

  it.each([
    { title: '   ' },
    { title: 'x'.repeat(121) },
    { question: '' },
    { topCount: 0 },
    { criteria: [' '] },
    { criteria: Array.from({ length: 11 }, () => 'te veel') },
  ])('refuses %j', (change) => expect(() => draft(change)).toThrow(InvalidChallenge));
});

describe('the rules of its round', () => {
  const secret = rulesOf('dots', { secrecy: 'secret', budget: 6, top: 3 });

  it('are completed for the method, and what holds of every round survives another method', () => {
    const challenge = draft({ method: 'dots', rules: secret });
    challenge.revise({ method: 'ranked' }, start);
    expect(challenge.rules).toEqual(rulesOf('ranked', { secrecy: 'secret' }));
    challenge.revise({ rules: { most: 3 } }, start);
    expect(challenge.rules).toEqual(rulesOf('ranked', { most: 3 }));
  });

  it('refuse an option that the method does not know, by the name of it', () => {
    expect(() => draft().revise({ rules: { budget: 5 } }, start)).toThrow(InvalidChallenge);
  });

  it('show nothing of a secret round before it has closed', () => {
    expect(() => draft({ method: 'dots', rules: secret, results: 'live' })).toThrow(InvalidChallenge);
    expect(() => draft({ method: 'dots', rules: secret }).revise({ results: 'live' }, start)).toThrow(
      InvalidChallenge,
    );
  });

  it('are frozen once voting has begun', () => {
    const challenge = announced('2026-11-16T00:00:00.000Z', { method: 'dots', rules: rulesOf('dots') });
    expect(() => challenge.revise({ rules: { budget: 20 } }, at('2026-11-16T00:00:00.000Z'))).toThrow(
      RulesFrozen,
    );
  });
});
