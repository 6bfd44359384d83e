import { phragmen } from '../choice/phragmen.js';

/** People who said yes to the same ideas, of one part of the roll. */
export interface AgreeingPeople {
  /** Of the candidates. */
  readonly agreed: readonly string[];
  /** Place of their part of the roll; null: of none. */
  readonly stratum: number | null;
  readonly people: number;
}

/** Among whom, and how many ideas are chosen. */
export interface RepresentativeQuestion {
  /** The best by support: a list of ideas that nearly nobody wants represents nobody. */
  readonly candidates: readonly string[];
  readonly voters: readonly AgreeingPeople[];
  /** Ideas to choose. */
  readonly count: number;
  /** Parts of the roll. */
  readonly strata: number;
}

/** Shares 0 to 1 of those who judged enough. */
export interface RepresentativeList {
  readonly people: number;
  /** In the order of choosing, each with the share that agrees with it. */
  readonly chosen: readonly { readonly ideaId: string; readonly share: number }[];
  /** Who agrees with one of them or more; null where nobody, or too few to speak of, judged enough. */
  readonly coverage: number | null;
  /** Part of which the smallest share does; null when too few people of some part, or of none, judged enough. */
  readonly lowest: { readonly stratum: number; readonly share: number } | null;
}

/** Of rules and their details, so that a list can be made again as it was. */
export const representativeVersion = 'representative/1';
/** How many of the best are candidates, for each idea that is to be chosen. */
export const candidatesPerPlace = 3;
/** Fewer people than this, and a figure about them is a figure about somebody. */
const fewestPeople = 5;

/**
 * A list in which people find themselves in proportion to their number: Phragmén's sequential rule over who agrees with
 * what, exact, ties by id. A pure function of its question; the order of voters does not matter.
 */
export function representativeList(question: RepresentativeQuestion): RepresentativeList {
  const { candidates, voters, count } = question;
  const people = peopleOf(voters);
  if (people < fewestPeople) return { people, chosen: [], coverage: null, lowest: null };
  const chosen = phragmen({
    budget: BigInt(count),
    projects: candidates.map((id) => ({ id, cost: 1n })),
    voters: together(voters).map((voter) => ({
      count: voter.people,
      worth: new Map(voter.agreed.map((id) => [id, 1n])),
    })),
  });
  const listed = new Set(chosen);
  const covered = voters.filter(({ agreed }) => agreed.some((id) => listed.has(id)));
  return {
    people,
    chosen: chosen.map((ideaId) => ({
      ideaId,
      share: peopleOf(voters.filter(({ agreed }) => agreed.includes(ideaId))) / people,
    })),
    coverage: peopleOf(covered) / people,
    lowest: lowestOf(question, covered),
  };
}

const peopleOf = (voters: readonly AgreeingPeople[]): number =>
  voters.reduce((sum, { people }) => sum + people, 0);

/** Who agrees with the same ideas is one voter more of the same kind, whatever part they are of. */
function together(voters: readonly AgreeingPeople[]): { agreed: readonly string[]; people: number }[] {
  const kinds = new Map<string, { agreed: readonly string[]; people: number }>();
  for (const { agreed, people } of voters) {
    const key = [...agreed].sort().join();
    const kind = kinds.get(key);
    kinds.set(key, { agreed, people: (kind?.people ?? 0) + people });
  }
  return [...kinds.values()];
}

/** Nothing of any part as long as one of them is few: what is left of the total would speak for those few. */
function lowestOf(
  { voters, strata }: RepresentativeQuestion,
  covered: readonly AgreeingPeople[],
): RepresentativeList['lowest'] {
  if (strata < 2) return null;
  const of = (all: readonly AgreeingPeople[], part: number | null): number =>
    peopleOf(all.filter(({ stratum }) => stratum === part));
  const rest = of(voters, null);
  const sizes = Array.from({ length: strata }, (_, part) => of(voters, part));
  if ((rest > 0 && rest < fewestPeople) || sizes.some((size) => size < fewestPeople)) return null;
  const shares = sizes.map((size, part) => of(covered, part) / size);
  const share = Math.min(...shares);
  return { stratum: shares.indexOf(share), share };
}
