import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IdeaId, PersonId } from '@zwerm/domain/id';
import { nextDecisions, type Decision } from '@zwerm/ranking/serving/next-decisions';
import { shuffled } from '@zwerm/ranking/serving/weighted-draw';
import { seededUniforms, type UniformSource } from '@zwerm/ranking/seeded-uniforms';
import type { Round } from '../../rounds/domain/round.js';
import type { IdeaWeights } from '../domain/idea-weights.js';
import { decisionsPerSet } from '../../ballots/domain/best-worst.js';
import { NextIdeasRepository } from './next-ideas.repository.js';
import { StandingsRepository } from './standings.repository.js';
import { WeighedRounds } from './weighed-rounds.js';

/** What to put before a person next: ideas to judge, and fours of which to choose the best and the worst. */
export interface NextServing {
  readonly ideaIds: readonly IdeaId[];
  readonly sets: readonly (readonly IdeaId[])[];
}

/**
 * Where one judgement tells more about one idea than about another, what tells most comes first; elsewhere, and until
 * the ideas of a round are weighed, what the fewest people have seen.
 */
@Injectable()
export class NextServings {
  constructor(
    private readonly nextIdeas: NextIdeasRepository,
    private readonly standings: StandingsRepository,
    private readonly weighed: WeighedRounds,
  ) {}

  askedToday(round: Round, personId: PersonId): Promise<number> {
    return this.nextIdeas.askedToday(round, personId);
  }

  /** @param count of decisions, a set counting for two */
  async find(round: Round, personId: PersonId, count: number, asksSets: boolean): Promise<NextServing> {
    const weights = count > 0 ? this.weighed.of(round) : undefined;
    const isSecret = round.rules.secrecy === 'secret';
    if (!weights || (isSecret && !asksSets))
      return { ideaIds: await this.nextIdeas.find(round, personId, count), sets: [] };
    const serving = await this.weigh(round, personId, weights, { count, asksSets });
    if (!isSecret) return serving;
    const judgements = count - decisionsPerSet * serving.sets.length;
    return { ...serving, ideaIds: await this.nextIdeas.find(round, personId, judgements) };
  }

  private async weigh(
    round: Round,
    personId: PersonId,
    table: IdeaWeights,
    { count, asksSets }: { count: number; asksSets: boolean },
  ): Promise<NextServing> {
    const [behind, unitId] = await Promise.all([
      this.standings.behind(round, personId),
      this.standings.unitOf(personId),
    ]);
    const places = (rows: typeof behind): Set<number> =>
      new Set(rows.flatMap(({ ideaId }) => table.placeOf.get(ideaId) ?? []));
    const person = {
      weights: table.weightsFor(unitId),
      shown: places(behind.filter(({ isJudged }) => isJudged)),
      compared: places(behind.filter(({ isCompared }) => isCompared)),
      decisionsToday: 0,
      capPerDay: Infinity,
    };
    const uniform = seededUniforms(seedOf(round.id, personId, behind.length));
    const decisions = nextDecisions(person, count, asksSets ? table.setShare : 0, uniform);
    const judged = judgedIn(decisions);
    const sets = decisions.flatMap((decision) => (decision.kind === 'best-worst' ? [decision.ideas] : []));
    const missing = count - judged.length - decisionsPerSet * sets.length;
    const rested = missing > 0 ? unseen(table, [...person.shown, ...judged], uniform).slice(0, missing) : [];
    const idsAt = (chosen: readonly number[]): IdeaId[] =>
      chosen.flatMap((place) => table.ideaIds[place] ?? []);
    return { ideaIds: idsAt([...judged, ...rested]), sets: sets.map(idsAt) };
  }
}

const judgedIn = (decisions: readonly Decision[]): number[] =>
  decisions.flatMap((decision) => (decision.kind === 'judge' ? [decision.idea] : []));

/** Who judged all that matters may go on with what is at rest. */
function unseen({ ideaIds }: IdeaWeights, gone: readonly number[], uniform: UniformSource): number[] {
  const behind = new Set(gone);
  return shuffled(
    [...ideaIds.keys()].filter((place) => !behind.has(place)),
    uniform,
  );
}

/** The same until something was answered: who looks again finds the same. */
const seedOf = (...parts: readonly (string | number)[]): number =>
  createHash('sha256').update(parts.join('/')).digest().readUInt32BE();
