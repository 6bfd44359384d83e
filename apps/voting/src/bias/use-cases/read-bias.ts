import { Injectable } from '@nestjs/common';
import { NotFound } from '@zwerm/domain/not-found';
import type { RoundQuestion } from '../../rounds/domain/round-question.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import type { BiasReport, Risk } from '../domain/bias-report.js';
import { risksIn } from '../domain/risks.js';
import { BiasReports } from '../persistence/bias-reports.js';

export interface BiasView extends BiasReport {
  /** Of the round it is about. */
  readonly number: number;
  readonly risks: readonly Risk[];
}

/** Shows whoever runs a challenge what may have made its result other than people meant. Never who did what. */
@Injectable()
export class ReadBias {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly reports: BiasReports,
  ) {}

  /** @throws NotFound when there is no such round to see; NotYoursToRun */
  async execute({ challengeId, principal, number }: RoundQuestion): Promise<BiasView> {
    await this.challenges.requireManaged(challengeId, principal);
    const round = await this.rounds.find(challengeId, number);
    if (!round) throw new NotFound('Round');
    const report = await this.reports.of(round);
    return { number: round.number, risks: risksIn(report), ...report };
  }
}
