import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import { ObjectionsHidden } from '../domain/ballot.errors.js';
import {
  areObjectionsHidden,
  fewestToTell,
  objectionsToTell,
  type Objections,
} from '../domain/objections.js';
import { ObjectionsRepository } from '../persistence/objections.repository.js';

export interface ObjectionsView {
  readonly items: readonly Objections[];
  /** Ideas to which fewer people object are left out; null where none is. */
  readonly fewest: number | null;
}

/** Shows whoever runs a challenge why people object to its ideas, so that they can be made better. Never who. */
@Injectable()
export class ListObjections {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly objections: ObjectionsRepository,
  ) {}

  /** @throws NotFound when there is no such round to see; NotYoursToRun, ObjectionsHidden */
  async execute({ challengeId, principal, number }: RoundQuestion): Promise<ObjectionsView> {
    await this.challenges.requireManaged(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    if (areObjectionsHidden(round)) throw new ObjectionsHidden();
    return {
      items: objectionsToTell(round, await this.objections.of(round.id)),
      fewest: fewestToTell(round),
    };
  }
}
