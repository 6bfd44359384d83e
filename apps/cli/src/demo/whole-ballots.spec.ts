import { rulesOf } from '@zwerm/domain/voting-rules';
import { ballotMethodOf } from '@zwerm/voting/ballots/domain/ballot-methods';
import { placeOf } from '@zwerm/voting/ballots/domain/mark';
import { challengesByMethod } from './challenges-by-method.js';
import { demoIds } from './demo-ids.js';
import { demoIdeas } from './ideas.js';
import { demoPeople, fixedPeople } from './people.js';
import { demoWholeBallots } from './whole-ballots.js';

const people = demoPeople(1);
const ballots = demoWholeBallots(people, demoIdeas, 1);

describe.each(challengesByMethod.map((challenge) => [challenge.method, challenge] as const))(
  'whole ballots by %s',
  (method, challenge) => {
    const own = ballots.filter(({ challengeKey }) => challengeKey === challenge.key);
    const ideas = demoIdeas.filter((idea) => idea.challenge === challenge.key);

    it('keep the rules of their round, mark by mark and as a whole', () => {
      const rules = rulesOf(method, challenge.rules);
      const costs = new Map(ideas.map(({ key, cost }) => [demoIds.idea(key), cost ?? 0]));
      const { scaleOf, faultOf } = ballotMethodOf(method);
      const scale = scaleOf(rules);
      for (const { marks } of own) {
        expect(faultOf(marks, { rules, costs })).toBeUndefined();
        expect(marks.filter(({ choice }) => !scale.includes(choice))).toEqual([]);
        expect(new Set(marks.map(placeOf)).size).toBe(marks.length);
        expect(marks.length).toBeGreaterThan(0);
      }
    });

    it('come from 24 people of the audience, none of them an author or somebody with a printed login', () => {
      expect(new Set(own.map(({ personKey }) => personKey)).size).toBe(24);
      const silent = [...ideas.map(({ author }) => author), ...fixedPeople.map(({ key }) => key)];
      for (const { personKey } of own) {
        expect(silent).not.toContain(personKey);
        expect(challenge.audience).toContain(people.find(({ key }) => key === personKey)?.kind);
      }
    });

    it('say something about every idea', () => {
      const said = new Set(
        own.flatMap(({ marks }) => marks.flatMap(({ ideaId, aspect }) => [ideaId, aspect])),
      );
      expect(ideas.filter(({ key }) => !said.has(demoIds.idea(key)))).toEqual([]);
    });
  },
);

describe('whole ballots', () => {
  it('are the same for the same seed', () => {
    expect(demoWholeBallots(people, demoIdeas, 1)).toEqual(ballots);
    expect(demoWholeBallots(people, demoIdeas, 2)).not.toEqual(ballots);
  });

  it('object with a reason, and only where somebody wrote one', () => {
    const objections = ballots.flatMap(({ marks }) => marks.filter(({ choice }) => choice === 'objection'));
    expect(objections.length).toBeGreaterThan(5);
    expect(objections.filter(({ reason }) => !reason)).toEqual([]);
  });
});
