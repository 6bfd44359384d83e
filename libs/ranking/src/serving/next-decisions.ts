import type { UniformSource } from '../seeded-uniforms.js';
import { shuffled, weightedDraw } from './weighted-draw.js';

const SET_SIZE = 4;
/** A set of four takes as much effort as two judgements (measured in time to answer). */
const DECISIONS_PER_SET = 2;
/** As many decisions as one person should be asked for in a day, where a round says nothing else. */
const USUAL_CAP_PER_DAY = 40;
const AUDIT_SHARE = 0.05;
const USUAL_SET_SHARE = 0.2;
const SHORT_SET_SHARE = 0.4;
const SHORT_DECISIONS_PER_IDEA = 10;

/** One thing to put before a person: an idea to judge, or four of which to choose the best and the worst. */
export type Decision =
  | { readonly kind: 'judge'; readonly idea: number; readonly audit: boolean }
  | { readonly kind: 'best-worst'; readonly ideas: readonly number[] };

/** What one person may be asked. Ideas are places in `weights`. */
export interface ServedPerson {
  /** As `servingWeights` gives them for this person's stratum; one per open idea. */
  readonly weights: ArrayLike<number>;
  /** Ideas this person was shown for judging in this phase, judged or passed: never again. Own ideas belong here. */
  readonly shown: ReadonlySet<number>;
  /** Ideas this person was shown in sets, or may not compare. */
  readonly compared: ReadonlySet<number>;
  /** Decisions already put before this person today, a set counting for two. */
  readonly decisionsToday: number;
  /** Most decisions of one person in a day: 40 when left out, Infinity for no limit. */
  readonly capPerDay?: number;
}

/**
 * Share of decisions to be best-worst sets: 0.4 when there will be fewer than ten decisions per idea, because sets
 * find the head of the list fastest; 0.2 otherwise, because judgements find it fairest.
 */
export function setShare(expectedDecisions: number, ideas: number): number {
  return expectedDecisions < SHORT_DECISIONS_PER_IDEA * ideas ? SHORT_SET_SHARE : USUAL_SET_SHARE;
}

/**
 * What to put before a person next, at most `decisions` (sets count for two) and never past the cap of a day. Ideas are drawn
 * by weight without replacement and then shuffled, so that their order says nothing; each judgement is with
 * probability 0.05 an audit: an idea drawn evenly from all this person has not seen, also from those at rest.
 *
 * @param share of decisions that are best-worst sets, 0..1; the fraction that does not fill a set is drawn
 */
export function nextDecisions(
  person: ServedPerson,
  decisions: number,
  share: number,
  uniform: UniformSource,
): Decision[] {
  const cap = person.capPerDay ?? USUAL_CAP_PER_DAY;
  const allowed = Math.max(0, Math.min(decisions, cap - person.decisionsToday));
  const wanted = (allowed * share) / DECISIONS_PER_SET;
  const most = Math.floor(allowed / DECISIONS_PER_SET);
  const sets = Math.min(most, Math.floor(wanted) + (uniform() < wanted % 1 ? 1 : 0));
  const drawnSets = setsOf(person, sets, uniform);
  const judgements = allowed - DECISIONS_PER_SET * drawnSets.length;
  return shuffled<Decision>([...judgementsOf(person, judgements, uniform), ...drawnSets], uniform);
}

function setsOf(person: ServedPerson, count: number, uniform: UniformSource): Decision[] {
  const drawn = weightedDraw(without(person.weights, person.compared), count * SET_SIZE, uniform);
  // Dealt like cards: the heaviest ideas then meet others, not only each other.
  const filled = Math.floor(drawn.length / SET_SIZE);
  return Array.from({ length: filled }, (_, set): Decision => ({
    kind: 'best-worst',
    ideas: shuffled(
      drawn.slice(0, filled * SET_SIZE).filter((_idea, place) => place % filled === set),
      uniform,
    ),
  }));
}

function judgementsOf(person: ServedPerson, count: number, uniform: UniformSource): Decision[] {
  let audits = 0;
  for (let slot = 0; slot < count; slot += 1) if (uniform() < AUDIT_SHARE) audits += 1;
  const evenly = without(new Float64Array(person.weights.length).fill(1), person.shown);
  const audited = weightedDraw(evenly, audits, uniform);
  const rest = without(person.weights, new Set([...person.shown, ...audited]));
  return [
    ...audited.map((idea): Decision => ({ kind: 'judge', idea, audit: true })),
    ...weightedDraw(rest, count - audited.length, uniform).map((idea): Decision => ({
      kind: 'judge',
      idea,
      audit: false,
    })),
  ];
}

function without(weights: ArrayLike<number>, excluded: ReadonlySet<number>): Float64Array {
  const left = Float64Array.from(weights);
  for (const place of excluded) if (place < left.length) left[place] = 0;
  return left;
}
