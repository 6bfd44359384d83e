import fc from 'fast-check';
import { representativeList, type AgreeingPeople } from './representative-list.js';

const people = (count: number, agreed: string, stratum: number | null = null): AgreeingPeople => ({
  agreed: [...agreed],
  people: count,
  stratum,
});
const listOf = (voters: readonly AgreeingPeople[], count: number, strata = 0) =>
  representativeList({ candidates: [...'abcdef'], voters, count, strata });
const ids = (voters: readonly AgreeingPeople[], count: number) =>
  listOf(voters, count).chosen.map(({ ideaId }) => ideaId);

describe('a representative list', () => {
  it('gives a third of the people one place of three, where support gives the others all of them', () => {
    expect(ids([people(60, 'abc'), people(30, 'def')], 3)).toEqual(['a', 'b', 'd']);
  });

  it('says what share of all people, and of the part with the smallest, agrees with one idea or more', () => {
    const list = listOf([people(60, 'abc', 0), people(8, 'f', 1), people(12, 'a', 1)], 2, 2);
    expect(list).toMatchObject({ people: 80, coverage: 0.9, lowest: { stratum: 1, share: 0.6 } });
    expect(list.chosen[0]).toEqual({ ideaId: 'a', share: 0.9 });
  });

  it('is silent about parts as long as one of them, or those of none, are few', () => {
    expect(listOf([people(60, 'a', 0), people(4, 'b', 1)], 2, 2).lowest).toBeNull();
    expect(listOf([people(60, 'a', 0), people(5, 'b', 1), people(1, 'b')], 2, 2).lowest).toBeNull();
    expect(listOf([people(60, 'a', 0), people(5, 'b', 1), people(5, 'b')], 2, 2).lowest).not.toBeNull();
  });

  it('is empty where fewer than five judged enough', () => {
    expect(listOf([people(4, 'abc')], 2)).toEqual({ people: 4, chosen: [], coverage: null, lowest: null });
  });

  it('lists fewer than were asked for where nobody agrees with more', () => {
    expect(ids([people(9, 'b')], 3)).toEqual(['b']);
  });

  const crowd = fc.array(
    fc.record({
      agreed: fc.subarray([...'abcdef']),
      people: fc.integer({ min: 1, max: 9 }),
      stratum: fc.constantFrom(0, 1, null),
    }),
    { minLength: 5, maxLength: 12 },
  );

  it('does not depend on the order of people, nor on how they are put together', () => {
    fc.assert(
      fc.property(crowd, (voters) => {
        const apart = voters.flatMap((voter) =>
          Array.from({ length: voter.people }, () => ({ ...voter, people: 1 })),
        );
        expect(listOf(apart.reverse(), 3, 2)).toEqual(listOf(voters, 3, 2));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out no k-th part of all people that agrees on an idea: one of theirs is on a list of k', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 1, max: 4 }), (voters, count) => {
        const { chosen, people: all } = listOf(voters, count);
        const listed = new Set(chosen.map(({ ideaId }) => ideaId));
        for (const idea of 'abcdef') {
          const unheard = voters.filter(
            ({ agreed }) => agreed.includes(idea) && !agreed.some((id) => listed.has(id)),
          );
          expect(unheard.reduce((sum, one) => sum + one.people, 0)).toBeLessThan(all / count);
        }
      }),
      { numRuns: 120 },
    );
  });
});
