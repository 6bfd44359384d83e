import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { enoughViewers } from '../domain/serving.js';
import { ExposureSpreadRepository } from '../persistence/exposure-spread.repository.js';

export interface ExposureView {
  readonly ideas: number;
  readonly enoughViewers: number;
  /** Ideas seen by at least `enoughViewers` people. */
  readonly known: number;
  /** Null as long as no idea has been seen by enough people to say anything about more than one of them. */
  readonly viewers: { readonly fewest: number; readonly median: number; readonly most: number } | null;
  readonly servedVotes: number;
  readonly organicVotes: number;
}

/** Shows whoever runs a challenge how evenly its ideas were seen. Never who saw what. */
@Injectable()
export class ReadExposure {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly spreads: ExposureSpreadRepository,
  ) {}

  /** @throws NotFound when there is no such round to see; NotYoursToRun */
  async execute({ challengeId, principal, number }: RoundQuestion): Promise<ExposureView> {
    await this.challenges.requireManaged(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    const { fewest, median, most, ...counts } = await this.spreads.find(round.id, enoughViewers);
    return { ...counts, enoughViewers, viewers: most < enoughViewers ? null : { fewest, median, most } };
  }
}
