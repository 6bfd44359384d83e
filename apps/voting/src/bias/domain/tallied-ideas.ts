import type { IdeaId } from '@zwerm/domain/id';

/** Current votes of people of one part of the roll on one idea, or of people of no part. They may be weighted. */
export interface VoteCount {
  readonly ideaId: IdeaId;
  /** Null: of no part. */
  readonly part: number | null;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** All votes on one idea, with the positions of each part of the roll. */
export interface TalliedVotes {
  readonly ideaId: IdeaId;
  agree: number;
  disagree: number;
  pass: number;
  readonly byPart: { readonly agrees: number[]; readonly trials: number[] };
}

/** @param parts of the roll, 0 when it is not divided */
export function talliedIdeas(counts: readonly VoteCount[], parts: number): TalliedVotes[] {
  const ideas = new Map<IdeaId, TalliedVotes>();
  const none = (): number[] => new Array<number>(parts).fill(0);
  for (const { ideaId, part, agree, disagree, pass } of counts) {
    const idea = ideas.get(ideaId) ?? {
      ...{ ideaId, agree: 0, disagree: 0, pass: 0 },
      byPart: { agrees: none(), trials: none() },
    };
    ideas.set(ideaId, idea);
    idea.agree += agree;
    idea.disagree += disagree;
    idea.pass += pass;
    if (part === null || part >= parts) continue;
    const { agrees, trials } = idea.byPart;
    agrees[part] = (agrees[part] ?? 0) + agree;
    trials[part] = (trials[part] ?? 0) + agree + disagree;
  }
  return [...ideas.values()];
}
