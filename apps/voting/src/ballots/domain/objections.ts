import type { IdeaId } from '@zwerm/domain/id';
import type { Round } from '../../rounds/domain/round.js';

/** Why people cannot live with an idea: never who, and in no order that tells when. */
export interface Objections {
  readonly ideaId: IdeaId;
  readonly reasons: readonly string[];
}

/** The fewest people about whom a secret round says anything (security.md 4.2). */
const fewestObjectors = 5;

/** How many people must object to an idea before their reasons are told; null where one is enough. */
export const fewestToTell = ({ rules }: Pick<Round, 'rules'>): number | null =>
  rules.secrecy === 'secret' ? fewestObjectors : null;

/** Objections decide a consent round, so they are a result, and hidden as long as results are. */
export const areObjectionsHidden = ({ state, results }: Pick<Round, 'state' | 'results'>): boolean =>
  state !== 'closed' && results !== 'live';

/** What may be told of the objections in a round. */
export function objectionsToTell(
  round: Pick<Round, 'rules'>,
  all: readonly { readonly ideaId: IdeaId; readonly reason: string }[],
): Objections[] {
  const byIdea = new Map<IdeaId, string[]>();
  for (const { ideaId, reason } of all) byIdea.set(ideaId, [...(byIdea.get(ideaId) ?? []), reason]);
  return [...byIdea]
    .filter(([, reasons]) => reasons.length >= (fewestToTell(round) ?? 1))
    .map(([ideaId, reasons]) => ({ ideaId, reasons: reasons.sort() }));
}
