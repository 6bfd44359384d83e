import fc from 'fast-check';
import { seededWorld } from '../../test/seeded-world.js';
import { emptyCounts, moveJudgement } from '../strata/live-counts.js';
import { bridging } from './bridging.js';
import { kMeans, silhouette } from './k-means.js';
import { keepingNames, opinionGroups, settledNumber } from './opinion-groups.js';
import { opinionSpace } from './opinion-space.js';
import { opinionVotes, type OpinionVote } from './opinion-votes.js';
import { groupAwareConsensus } from './representativeness.js';

const [PEOPLE, IDEAS] = [120, 24];

/** Two camps that differ on the first half of the ideas, and agree on the rest. */
function twoCamps(seed: number): OpinionVote[] {
  const world = seededWorld(seed);
  return Array.from({ length: PEOPLE }, (_, person) =>
    Array.from({ length: IDEAS }, (_unused, idea): OpinionVote => {
      const camp = person % 3 === 0 ? 1 : -1;
      const agrees = world.uniform() < (idea < IDEAS / 2 ? 0.5 + 0.4 * camp : 0.8);
      return { person, idea, value: world.uniform() < 0.1 ? 0 : agrees ? 1 : -1 };
    }).filter(() => world.uniform() < 0.7),
  ).flat();
}
const campsIn = (labels: readonly number[]): number => {
  const right = labels.filter((label, person) => label === (person % 3 === 0 ? 1 : 0)).length;
  return Math.max(right, labels.length - right) / labels.length;
};

describe('opinion groups', () => {
  it('finds two camps from the votes alone, the larger one first', () => {
    const { labels, groups } = opinionGroups(opinionVotes(twoCamps(1), PEOPLE, IDEAS));
    expect(groups).toBe(2);
    expect(campsIn(labels)).toBeGreaterThan(0.95);
    expect(labels.filter((label) => label === 0).length).toBeGreaterThan(PEOPLE / 2);
  });

  it('does not depend on the order in which votes are given', () => {
    const votes = twoCamps(2);
    const groups = opinionGroups(opinionVotes(votes, PEOPLE, IDEAS));
    expect(opinionGroups(opinionVotes([...votes].reverse(), PEOPLE, IDEAS))).toEqual(groups);
  });

  it('does not depend on how people and ideas are numbered', () => {
    const votes = twoCamps(3);
    const { labels } = opinionGroups(opinionVotes(votes, PEOPLE, IDEAS));
    const renumbered = votes.map((vote) => ({
      ...vote,
      person: PEOPLE - 1 - vote.person,
      idea: (vote.idea * 7) % IDEAS,
    }));
    const other = opinionGroups(opinionVotes(renumbered, PEOPLE, IDEAS)).labels;
    expect([...other].reverse()).toEqual(labels);
  });

  it('places nobody with fewer than seven votes, and makes no groups of fewer than twenty people', () => {
    const few = twoCamps(4).filter(({ person, idea }) => person !== 5 || idea < 6);
    expect(opinionGroups(opinionVotes(few, PEOPLE, IDEAS)).labels[5]).toBe(-1);
    const small = few.filter(({ person }) => person < 19);
    expect(opinionGroups(opinionVotes(small, PEOPLE, IDEAS)).groups).toBe(1);
  });

  it('keeps its numbers when a few people change their minds', () => {
    const before = opinionGroups(opinionVotes(twoCamps(5), PEOPLE, IDEAS));
    const swapped = { ...before, labels: before.labels.map((label) => (label < 0 ? label : 1 - label)) };
    const after = opinionGroups(opinionVotes(twoCamps(6), PEOPLE, IDEAS), swapped);
    const kept = after.labels.filter((label, person) => label === swapped.labels[person]).length;
    expect(kept / PEOPLE).toBeGreaterThan(0.9);
  });

  it('changes the number of groups only after four wins in a row', () => {
    let memory = settledNumber(2);
    for (const winner of [3, 3, 3, 2, 3, 3, 3]) {
      memory = settledNumber(winner, memory);
      expect(memory.groups).toBe(2);
    }
    expect(settledNumber(3, memory).groups).toBe(3);
    expect(settledNumber(4, memory)).toEqual({ groups: 2, challenger: 4, wins: 1 });
  });

  it('numbers new groups with what is left', () => {
    expect(keepingNames([0, 0, 1, 1, 2, -1], [1, 1, 0, 0, 0, 0])).toEqual([1, 1, 0, 0, 2, -1]);
    expect(keepingNames([1, 1, 0, -1])).toEqual([0, 0, 1, -1]);
  });

  it('refuses two votes of one person on one idea, and votes on nothing', () => {
    const vote: OpinionVote = { person: 0, idea: 0, value: 1 };
    expect(() => opinionVotes([vote, { ...vote, value: -1 }], 1, 1)).toThrow(RangeError);
    expect(() => opinionVotes([{ ...vote, idea: 1 }], 1, 1)).toThrow(RangeError);
  });
});

describe('opinion space', () => {
  it('has unit components at right angles, and stretches people with few votes', () => {
    const { components } = opinionSpace(opinionVotes(twoCamps(7), PEOPLE, IDEAS));
    const [first, second] = components;
    const along = (a?: Float64Array, b?: Float64Array): number =>
      (a ?? new Float64Array()).reduce((sum, value, index) => sum + value * (b?.[index] ?? NaN), 0);
    expect(along(first, first)).toBeCloseTo(1, 9);
    expect(along(second, second)).toBeCloseTo(1, 9);
    expect(along(first, second)).toBeCloseTo(0, 9);
  });

  it('is nowhere when everybody agrees', () => {
    const same = twoCamps(8).map((vote): OpinionVote => ({ ...vote, value: 1 }));
    const { positions } = opinionSpace(opinionVotes(same, PEOPLE, IDEAS));
    expect(Math.max(...(positions[0] ?? []).map(Math.abs))).toBe(0);
  });
});

describe('k-means and silhouette', () => {
  const points = fc.array(
    fc.record({
      x: fc.double({ min: -5, max: 5, noNaN: true }),
      y: fc.double({ min: -5, max: 5, noNaN: true }),
      weight: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 2, maxLength: 40 },
  );

  it('labels every point, leaves no cluster empty, and is at most as clear as can be', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 5 }), (list, clusters) => {
        const { labels, centres } = kMeans(list, clusters);
        expect(labels).toHaveLength(list.length);
        expect(new Set(labels).size).toBe(centres.length);
        expect(centres.length).toBeLessThanOrEqual(clusters);
        // A weighted mean of ones can come out a bit above one.
        expect(Math.abs(silhouette(list, labels))).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('has the silhouette of four points by hand', () => {
    const at = (x: number): { x: number; y: number; weight: number } => ({ x, y: 0, weight: 1 });
    const expected = (2 * (1 - 1 / 9.5) + 2 * (1 - 1 / 8.5)) / 4;
    expect(silhouette([at(0), at(1), at(9), at(10)], [0, 0, 1, 1])).toBeCloseTo(expected, 12);
  });
});

describe('bridging', () => {
  it('prefers what both camps agree on to what one camp loves', () => {
    const { ideas } = bridging(opinionVotes(twoCamps(9), PEOPLE, IDEAS));
    const of = (from: number, to: number): number[] =>
      ideas.slice(from, to).map((idea) => idea?.intercept ?? NaN);
    expect(Math.min(...of(IDEAS / 2, IDEAS))).toBeGreaterThan(Math.max(...of(0, IDEAS / 2)));
  });

  it('says nothing of ideas with too few votes, nor of no votes at all', () => {
    const few = twoCamps(10).filter(({ person, idea }) => idea > 0 || person < 4);
    expect(bridging(opinionVotes(few, PEOPLE, IDEAS)).ideas[0]).toBeUndefined();
    expect(bridging(opinionVotes([], 3, 2))).toEqual({ loss: 0, mean: 0, ideas: [undefined, undefined] });
  });
});

describe('skipping as a weapon', () => {
  const rival = { agrees: 40, disagrees: 10, seen: 52 };

  it('lowers group-aware consensus, which is why it ranks nothing', () => {
    const flooded = { ...rival, seen: rival.seen + 200 };
    expect(groupAwareConsensus([flooded, rival])).toBeLessThan(0.3 * groupAwareConsensus([rival, rival]));
  });

  it('is not even needed: who agrees more and so joins the other group lowers what both agree on', () => {
    const [all, few] = [
      { agrees: 10, disagrees: 0, seen: 10 },
      { agrees: 1, disagrees: 2, seen: 3 },
    ];
    const [joined, left] = [
      { agrees: 11, disagrees: 0, seen: 11 },
      { agrees: 0, disagrees: 2, seen: 2 },
    ];
    expect(groupAwareConsensus([joined, left])).toBeLessThan(groupAwareConsensus([all, few]));
  });

  it('moves no count of ours', () => {
    let counts = moveJudgement(emptyCounts(1), { stratum: 0, before: null, after: 'agree', weight: 1 });
    const before = counts;
    for (let person = 0; person < 200; person += 1)
      counts = moveJudgement(counts, { stratum: 0, before: null, after: 'pass', weight: 1 });
    expect(counts).toEqual(before);
  });
});
