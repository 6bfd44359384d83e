import fc from 'fast-check';
import type { VotingMethod } from '@zwerm/domain/voting-method';

/** One thing that happens in a round; people and ideas are numbers, a merge to undo is the so-manyth that stands. */
export type Act =
  | { readonly kind: 'vote'; readonly voter: number; readonly idea: number; readonly choice: string }
  | { readonly kind: 'withdraw'; readonly voter: number; readonly idea: number }
  | { readonly kind: 'merge'; readonly idea: number; readonly into: number }
  | { readonly kind: 'undo'; readonly merge: number };

export const voters = 5;
export const ideas = 5;

/** Methods whose votes can be brought together, with their choices from the one that stands first to the last. */
export const mergeable: Readonly<Partial<Record<VotingMethod, readonly string[]>>> = {
  support: ['support'],
  approval: ['approve'],
  'agree-disagree-pass': ['disagree', 'agree', 'pass'],
  score: ['1', '2', '3'],
};

export const histories = (choices: readonly string[]): fc.Arbitrary<Act[]> => {
  const idea = fc.nat(ideas - 1);
  const voter = fc.nat(voters - 1);
  const act = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('vote' as const),
        voter,
        idea,
        choice: fc.constantFrom(...choices),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), voter, idea }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), idea, into: idea }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), merge: fc.nat(3) }) },
  );
  return fc.array(act, { minLength: 5, maxLength: 40 });
};

/**
 * What a round should come to, written down as plainly as it can be: every vote by itself, and merges that stand as
 * pairs. Each act says whether it should be taken.
 */
export class MergeModel {
  /** `voter/idea` → choice. */
  readonly votes = new Map<string, string>();
  standing: { readonly idea: number; readonly into: number }[] = [];

  constructor(private readonly order: readonly string[]) {}

  endOf(idea: number): number {
    const merge = this.standing.find((one) => one.idea === idea);
    return merge ? this.endOf(merge.into) : idea;
  }

  family(end: number): number[] {
    return Array.from({ length: ideas }, (_, idea) => idea).filter((idea) => this.endOf(idea) === end);
  }

  /** @returns the code of the refusal that must come, if one must */
  take(act: Act): string | undefined {
    switch (act.kind) {
      case 'vote':
        if (this.endOf(act.idea) !== act.idea) return 'idea-merged';
        this.votes.set(`${act.voter}/${act.idea}`, act.choice);
        return undefined;
      case 'withdraw': {
        const family = this.endOf(act.idea) === act.idea ? this.family(act.idea) : [act.idea];
        const taken = family.map((idea) => this.votes.delete(`${act.voter}/${idea}`));
        return taken.includes(true) ? undefined : 'no-vote-to-withdraw';
      }
      case 'merge':
        if (act.idea === act.into) return 'invalid-input';
        if (this.endOf(act.idea) !== act.idea || this.endOf(act.into) !== act.into) return 'idea-merged';
        this.standing.push(act);
        return undefined;
      case 'undo':
        this.standing = this.standing.filter((_, at) => at !== act.merge);
        return undefined;
    }
  }

  /** What one person is counted to say of an idea that stands. */
  said(voter: number, end: number): string | undefined {
    const own = this.votes.get(`${voter}/${end}`);
    const others = this.family(end).map((idea) => this.votes.get(`${voter}/${idea}`));
    return own ?? this.order.find((choice) => others.includes(choice));
  }

  /** How often each choice counts for each idea in which others went up, as `idea/choice`. */
  together(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const end of new Set(this.standing.map(({ idea }) => this.endOf(idea))))
      for (let voter = 0; voter < voters; voter += 1) {
        const key = `${end}/${this.said(voter, end)}`;
        if (this.said(voter, end)) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    return counts;
  }

  /** The same of every idea by itself. */
  apart(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const [place, choice] of this.votes) {
      const key = `${place.split('/')[1]}/${choice}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
}
