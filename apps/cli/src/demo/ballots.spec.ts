import { demoBallots } from './ballots.js';
import { demoChallenges } from './challenges.js';
import type { DemoBallot } from './demo-types.js';
import { demoIdeas } from './ideas.js';
import { demoPeople, fixedPeople } from './people.js';

const people = demoPeople(20_261);
const ballots = demoBallots(people, demoIdeas, 20_261);
const ideaByKey = new Map(demoIdeas.map((idea) => [idea.key, idea]));
const personByKey = new Map(people.map((person) => [person.key, person]));
const challengeOf = (ballot: DemoBallot) =>
  demoChallenges.find(({ key }) => key === ideaByKey.get(ballot.ideaKey)?.challenge);
const ballotsOn = (ideaKey: string) => ballots.filter((ballot) => ballot.ideaKey === ideaKey);

/** Agree divided by agree and disagree. */
function agreement(list: readonly DemoBallot[]): number {
  const agrees = list.filter(({ value }) => value === 'agree').length;
  return agrees / (agrees + list.filter(({ value }) => value === 'disagree').length);
}

describe('the ballots', () => {
  it('are at least 3,000, and the same for the same seed', () => {
    expect(ballots.length).toBeGreaterThanOrEqual(3000);
    expect(ballots.length).toBeLessThan(4500);
    expect(demoBallots(people, demoIdeas, 20_261)).toEqual(ballots);
    expect(demoBallots(people, demoIdeas, 3)).not.toEqual(ballots);
  });

  it.each([1, 2, 3, 4])('stay above 3,000 and within the share of passes for seed %d', (seed) => {
    const others = demoBallots(people, demoIdeas, seed);
    const judged = others.filter(({ value }) => value !== 'support');
    const passes = judged.filter(({ value }) => value === 'pass').length / judged.length;
    expect(others.length).toBeGreaterThanOrEqual(3000);
    expect(passes).toBeGreaterThan(0.15);
    expect(passes).toBeLessThan(0.19);
  });

  it('are at most one per person and idea', () => {
    const pairs = ballots.map(({ personKey, ideaKey }) => `${personKey} ${ideaKey}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('come from people in the audience, about ideas of others, with a value of the method', () => {
    for (const ballot of ballots) {
      const challenge = challengeOf(ballot);
      const kind = personByKey.get(ballot.personKey)?.kind;
      const values = challenge?.method === 'support' ? ['support'] : ['agree', 'disagree', 'pass'];
      expect(challenge?.audience).toContain(kind);
      expect(ideaByKey.get(ballot.ideaKey)?.author).not.toBe(ballot.personKey);
      expect(values).toContain(ballot.value);
    }
  });

  it('are cast while voting is open, oldest first', () => {
    for (const ballot of ballots) {
      const voting = challengeOf(ballot)?.phases.find(({ phase }) => phase === 'voting');
      expect(ballot.minutesAgo).toBeLessThan(-(voting?.opensInDays ?? 0) * 1440);
      expect(ballot.minutesAgo).toBeGreaterThan(Math.max(0, -(voting?.closesInDays ?? 0) * 1440));
      expect(Number.isInteger(ballot.minutesAgo)).toBe(true);
    }
    const times = ballots.map(({ minutesAgo }) => minutesAgo);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('reach every idea in the challenges with single votes and none in the others', () => {
    const large = ['echte-werk', 'veilig-thuis', 'fossil-free-depots'];
    const votable = demoIdeas.filter(({ challenge }) => large.includes(challenge));
    expect(new Set(ballots.map(({ ideaKey }) => ideaKey))).toEqual(new Set(votable.map(({ key }) => key)));
  });

  it('pass in 16 to 18 of 100 cases where passing is possible', () => {
    const judged = ballots.filter(({ value }) => value !== 'support');
    const share = judged.filter(({ value }) => value === 'pass').length / judged.length;
    expect(share).toBeGreaterThanOrEqual(0.16);
    expect(share).toBeLessThanOrEqual(0.18);
  });

  it('leave the four printed accounts a clean ballot', () => {
    const fixedKeys = fixedPeople.map(({ key }) => key);
    expect(ballots.filter(({ personKey }) => fixedKeys.includes(personKey))).toEqual([]);
  });
});

describe('the pattern behind the ballots', () => {
  it('is 90-9-1: a tenth of the people casts most ballots, many cast none', () => {
    const counts = people
      .map(({ key }) => ballots.filter(({ personKey }) => personKey === key).length)
      .sort((a, b) => b - a);
    const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
    const share = (list: readonly number[]) => sum(list) / ballots.length;
    expect(share(counts.slice(0, 6))).toBeGreaterThan(0.12);
    expect(share(counts.slice(0, 60))).toBeGreaterThan(0.6);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(100);
  });

  it('contains a brigade: 25 accounts agree on one idea in ten minutes and do nothing else', () => {
    const target = demoIdeas.find(({ brigaded }) => brigaded)?.key ?? '';
    const onlyHere = ballotsOn(target).filter(
      ({ personKey }) => ballots.filter((ballot) => ballot.personKey === personKey).length === 1,
    );
    const times = onlyHere.map(({ minutesAgo }) => minutesAgo).sort((a, b) => a - b);
    const fullest = times.map((start) => times.filter((time) => time >= start && time < start + 10).length);
    expect(Math.max(...fullest)).toBe(25);
    const brigade = onlyHere.filter(({ minutesAgo }) => {
      const start = times[fullest.indexOf(25)] ?? 0;
      return minutesAgo >= start && minutesAgo < start + 10;
    });
    expect(new Set(brigade.map(({ value }) => value))).toEqual(new Set(['agree']));
    const others = ballotsOn(target).filter((ballot) => !brigade.includes(ballot));
    expect(agreement(ballotsOn(target))).toBeGreaterThan(agreement(others) + 0.15);
  });

  it('gives the three tied ideas the same answers from the same people', () => {
    const answers = demoIdeas
      .filter(({ tie }) => tie)
      .map(({ key }) => ballotsOn(key).map(({ personKey, value }) => `${personKey} ${value}`));
    expect(answers).toHaveLength(3);
    expect(answers[0]?.length).toBeGreaterThan(30);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('gives a late idea fewer than half the ballots of the others in its challenge', () => {
    for (const challenge of ['echte-werk', 'veilig-thuis']) {
      const mean = (late: boolean) => {
        const chosen = demoIdeas.filter(
          (idea) => idea.challenge === challenge && (idea.late ?? false) === late,
        );
        return chosen.reduce((sum, { key }) => sum + ballotsOn(key).length, 0) / chosen.length;
      };
      expect(mean(true)).toBeGreaterThan(0);
      expect(mean(true)).toBeLessThan(mean(false) / 2);
    }
  });

  it('splits the people who judged the divided topic: who likes one side dislikes the other', () => {
    const leaning = (personKey: string, camp: 1 | -1) => {
      const own = ballots.filter(
        (ballot) => ballot.personKey === personKey && ideaByKey.get(ballot.ideaKey)?.camp === camp,
      );
      return agreement(own);
    };
    const both = people
      .map(({ key }) => ({ one: leaning(key, 1), other: leaning(key, -1) }))
      .filter(({ one, other }) => !Number.isNaN(one) && !Number.isNaN(other));
    const divided = both.filter(({ one, other }) => Math.abs(one - other) >= 0.5);
    expect(both.length).toBeGreaterThan(20);
    expect(divided.length / both.length).toBeGreaterThan(0.5);
  });

  it('follows the latent quality: good ideas are agreed with more than weak ones', () => {
    const agreementOf = (test: (q: number) => boolean) =>
      agreement(
        ballots.filter(({ ideaKey }) => {
          const idea = ideaByKey.get(ideaKey);
          return idea !== undefined && !idea.camp && !idea.brigaded && test(idea.q);
        }),
      );
    expect(agreementOf((q) => q >= 1.5)).toBeGreaterThan(0.85);
    expect(agreementOf((q) => q <= -1)).toBeLessThan(0.5);
  });
});
