import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalRanking, rankingHash } from './canonical-result.js';
import { rank } from './method.js';

// The package's types declare a default export inside a namespace; at run time the module is the function.
const reference = canonicalize as unknown as (value: unknown) => string;
const tallies = fc.array(
  fc.record({ ideaId: fc.string(), agree: fc.nat(99), disagree: fc.nat(99), pass: fc.nat(9) }),
  { maxLength: 20 },
);

describe('canonical result', () => {
  it('is RFC 8785 JSON, byte for byte what the reference package writes', () => {
    fc.assert(
      fc.property(tallies, (list) => {
        const ideas = [...new Map(list.map((idea) => [idea.ideaId, idea])).values()];
        const ranking = rank('agree-disagree-pass', { ideas });
        expect(canonicalRanking(ranking)).toBe(reference(ranking));
      }),
    );
  });

  it('does not depend on the order in which keys were written', () => {
    const ranking = rank('support', { participants: 3, ideas: [{ ideaId: 'a', supporters: 2 }] });
    const rewritten = Object.fromEntries(Object.entries(ranking).reverse()) as typeof ranking;
    expect(rankingHash(rewritten)).toBe(rankingHash(ranking));
  });

  it('survives being published as JSON and read back', () => {
    const ranking = rank('support', { participants: 7, ideas: [{ ideaId: 'é€😀', supporters: 2 }] });
    const published = JSON.parse(JSON.stringify(ranking)) as typeof ranking;
    const digest = createHash('sha256').update(reference(published)).digest('hex');
    expect(rankingHash(ranking)).toBe(digest);
  });

  it('changes with a single vote, and stays the same for the same votes in another order', () => {
    const ideas = [
      { ideaId: 'a', agree: 9, disagree: 3, pass: 1 },
      { ideaId: 'b', agree: 2, disagree: 7, pass: 0 },
    ];
    const hash = rankingHash(rank('agree-disagree-pass', { ideas }));
    expect(rankingHash(rank('agree-disagree-pass', { ideas: [...ideas].reverse() }))).toBe(hash);
    const onePass = ideas.map((idea) => ({ ...idea, pass: idea.pass + 1 }));
    expect(rankingHash(rank('agree-disagree-pass', { ideas: onePass }))).not.toBe(hash);
  });

  it('still hashes a published ranking to what was published', () => {
    const ideas = Array.from({ length: 12 }, (_, index) => ({
      ideaId: `idea-${index}`,
      agree: 3 * index,
      disagree: 30 - 2 * index,
      pass: index,
    }));
    // An independent implementation in Python (bisection in place of Newton) arrives at the same prior, shares and bytes.
    expect(rankingHash(rank('agree-disagree-pass', { ideas }))).toBe(
      '7211c32ed2be94219ff8c30137d1d5b017aa8f256d84dd23b235f8c1a97e6ced',
    );
  });
});
