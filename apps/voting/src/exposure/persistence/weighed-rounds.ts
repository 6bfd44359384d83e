import { Injectable } from '@nestjs/common';
import type { RoundId } from '@zwerm/domain/id';
import { StructuredLogger } from '@zwerm/platform/logging/structured-logger';
import type { Round } from '../../rounds/domain/round.js';
import { topCount, weigh, weighedMethods, weighEvenly, type IdeaWeights } from '../domain/idea-weights.js';
import { StandingsRepository } from './standings.repository.js';

const shortestRestMs = 5_000;
/** Weighing takes at most a fiftieth of the time, however large the round. */
const restPerWork = 50;
const mostKept = 200;

interface Weighed {
  weights: IdeaWeights | undefined;
  isStaleAtMs: number;
  renewing: Promise<void> | undefined;
}

/**
 * What it would tell to serve each idea, per round, worked out beside the requests: a request takes what is there and
 * at most has it renewed. A hint, like all of serving: each replica has its own, and a restart begins anew.
 */
@Injectable()
export class WeighedRounds {
  private readonly rounds = new Map<RoundId, Weighed>();

  constructor(
    private readonly standings: StandingsRepository,
    private readonly logger: StructuredLogger,
  ) {}

  /** @returns undefined where ideas are not weighed, or not yet */
  of(round: Round): IdeaWeights | undefined {
    if (!weighedMethods.includes(round.method)) return undefined;
    const known = this.rounds.get(round.id);
    if (!known?.renewing && performance.now() >= (known?.isStaleAtMs ?? 0)) void this.renew(round);
    return this.rounds.get(round.id)?.weights;
  }

  /** Weighs the ideas of a round as its record now is. Never rejects. */
  renew(round: Round): Promise<void> {
    const known = this.rounds.get(round.id) ?? { weights: undefined, isStaleAtMs: 0, renewing: undefined };
    if (!this.rounds.has(round.id) && this.rounds.size >= mostKept) this.rounds.clear();
    this.rounds.set(round.id, known);
    known.renewing ??= this.weighAnew(round, known).finally(() => (known.renewing = undefined));
    return known.renewing;
  }

  private async weighAnew(round: Round, known: Weighed): Promise<void> {
    const startedAtMs = performance.now();
    try {
      const standings = await this.standings.find(round);
      // With a place for everyone there is no border, and all are served to as many people.
      if (!standings || standings.ideaIds.length <= topCount) known.weights = undefined;
      else known.weights = round.rules.secrecy === 'secret' ? weighEvenly(standings) : weigh(standings);
    } catch (error) {
      this.logger.warn('ideas were not weighed for serving', { error: String(error) });
    }
    const endedAtMs = performance.now();
    known.isStaleAtMs = endedAtMs + Math.max(shortestRestMs, restPerWork * (endedAtMs - startedAtMs));
  }
}
