import fc from 'fast-check';
import { seededWorld } from '../../test/seeded-world.js';
import { sharesOfGroups } from './group-shares.js';
import { opinionMap } from './opinion-map.js';
import type { OpinionVote } from './opinion-votes.js';

const ideaIds = Array.from({ length: 16 }, (_, index) => `idea ${index}`);

/** Camps that differ on the first half of the ideas and agree on the rest. */
function camps(...sizes: number[]): { ideaIds: string[]; people: number; votes: OpinionVote[] } {
  const world = seededWorld(11);
  let person = 0;
  const votes = sizes.flatMap((size, camp) =>
    Array.from({ length: size }, () => {
      const own = person++;
      return ideaIds.map((_, idea): OpinionVote => {
        const likes = idea >= 8 ? 0.9 : idea % sizes.length === camp ? 0.95 : 0.05;
        return { person: own, idea, value: world.uniform() < likes ? 1 : -1 };
      });
    }).flat(),
  );
  return { ideaIds, people: person, votes };
}

describe('the map of opinion', () => {
  it('has the camps, largest first, with what sets each apart and what all agree on', () => {
    const map = opinionMap(camps(60, 30))!;
    expect(map.people).toBe(90);
    expect(map.groups.map(({ people }) => people)).toEqual([60, 30]);
    const [large, small] = map.groups;
    const liked = (group: typeof large) =>
      group!.stances.filter(({ stance }) => stance === 'agree').map(({ ideaId }) => Number(ideaId.slice(5)));
    expect(liked(large).every((idea) => idea < 8 && idea % 2 === 0)).toBe(true);
    expect(liked(small).every((idea) => idea < 8 && idea % 2 === 1)).toBe(true);
    expect(map.consensus.agree.every((ideaId) => Number(ideaId.slice(5)) >= 8)).toBe(true);
    expect(map.ideas[0]!.shares[0]!.share).toBeGreaterThan(0.85);
    expect(map.ideas[0]!.shares[1]!.share).toBeLessThan(0.15);
    expect(map.ideas[12]!.bridges!).toBeGreaterThan(map.ideas[0]!.bridges!);
  });

  it('shows no group of fewer than five people: they are counted with the nearest', () => {
    const map = opinionMap(camps(40, 25, 3))!;
    expect(Math.min(...map.groups.map(({ people }) => people))).toBeGreaterThanOrEqual(5);
    expect(map.groups.reduce((sum, { people }) => sum + people, 0)).toBe(68);
  });

  it('shows nobody at all when there are fewer than five', () => {
    expect(opinionMap(camps(4))).toMatchObject({ people: 0, groups: [] });
    expect(opinionMap({ ideaIds, people: 0, votes: [] })).toMatchObject({ people: 0, groups: [] });
  });

  it('does not depend on the order of votes', () => {
    const given = camps(30, 20);
    expect(opinionMap({ ...given, votes: [...given.votes].reverse() })).toEqual(opinionMap(given));
  });
});

describe('shares of groups', () => {
  const group = fc
    .tuple(fc.nat(12), fc.nat(12), fc.nat(5))
    .map(([agrees, disagrees, passes]) => ({ agrees, disagrees, seen: agrees + disagrees + passes }));

  it('leave nobody to be worked out: what is unseen of an idea is nothing, or five positions or more', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 5 }), group, (groups, others) => {
        const all = [...groups, others];
        const total = (of: (one: typeof others) => number) => all.reduce((sum, one) => sum + of(one), 0);
        const everybody = {
          agrees: total(({ agrees }) => agrees),
          disagrees: total(({ disagrees }) => disagrees),
          seen: total(({ seen }) => seen),
        };
        const shares = sharesOfGroups(groups, everybody);
        const seen = shares.reduce((sum, share) => sum + (share?.n ?? 0), 0);
        const unseen = everybody.agrees + everybody.disagrees - seen;
        for (const share of shares) if (share) expect(share.n).toBeGreaterThanOrEqual(5);
        if (shares.some((share) => share !== null)) expect(unseen === 0 || unseen >= 5).toBe(true);
      }),
    );
  });
});
