import { Injectable } from '@nestjs/common';
import { StandingsRepository } from '../../exposure/persistence/standings.repository.js';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { crowdOf } from '../../rounds/persistence/round-strata.js';
import { TurnoutsRepository } from '../../rounds/persistence/turnouts.repository.js';
import type { Round } from '../../rounds/domain/round.js';
import { silent, told, type BiasReport, type PartState } from '../domain/bias-report.js';
import { burstsIn } from '../domain/bursts.js';
import { dampedKinds, dampedTop } from '../domain/damped-top.js';
import { hiddenIn } from '../domain/hidden-parts.js';
import type { PartTurnout } from '../domain/participation.js';
import { skipsIn, type PassCount } from '../domain/skips.js';
import type { VoteCount } from '../domain/tallied-ideas.js';
import { thinTop, type TopQuestion } from '../domain/thin-top.js';
import { BiasRepository, type SeenIdea } from './bias.repository.js';

type VoteReport = Pick<BiasReport, 'top' | 'bursts' | 'skips' | 'effort'>;

/** The parts of a report of bias that follow from what was voted. */
@Injectable()
export class VoteParts {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly record: BiasRepository,
    private readonly participants: TurnoutsRepository,
    private readonly standings: StandingsRepository,
  ) {}

  async of(round: Round, turnouts: readonly PartTurnout[]): Promise<VoteReport> {
    const reason = await this.silenceOf(round);
    if (reason)
      return { top: silent(reason), bursts: silent(reason), skips: silent(reason), effort: silent(reason) };
    const seen = await this.record.seenIdeas(round.id);
    if (round.method !== 'agree-disagree-pass') {
      const other = silent('other-method');
      return { top: other, bursts: other, effort: other, skips: await this.skips(round) };
    }
    const votes = await this.record.votes(round.id);
    const question: TopQuestion = {
      topCount: await this.challenges.topCountOf(round.challengeId),
      people: turnouts.map(({ people }) => people),
      isWeighed: turnouts.length > 1 && round.rules.secrecy !== 'secret',
      listed: new Set(seen.map(({ ideaId }) => ideaId)),
      comparisons: await this.standings.pairs(round.id),
    };
    const top = thinTop(votes, question);
    return {
      top: top.items.length === 0 ? silent('too-few') : told(top),
      bursts: await this.bursts(round),
      skips: this.skipsOf(passesIn(votes, seen), await this.record.passBands(round.id), round),
      effort: await this.effort(round, votes, question),
    };
  }

  private async silenceOf(round: Round): Promise<Exclude<PartState, 'told'> | undefined> {
    if (hiddenIn(round).votes) return 'until-close';
    const { participants } = await this.participants.find(round);
    return participants < crowdOf(round.rules) ? 'too-few' : undefined;
  }

  private async bursts(round: Round): Promise<BiasReport['bursts']> {
    if (round.rules.secrecy === 'secret') return silent('not-kept');
    const bursts = burstsIn(await this.record.organic(round.id), crowdOf(round.rules));
    return bursts ? told(bursts) : silent('too-few');
  }

  /** Where the ballot itself knows no pass. */
  private async skips(round: Round): Promise<BiasReport['skips']> {
    if (round.rules.secrecy === 'secret') return silent('not-kept');
    return this.skipsOf(await this.record.skips(round.id), await this.record.skipBands(round.id), round);
  }

  private skipsOf(
    counts: readonly PassCount[],
    people: readonly number[],
    { rules }: Round,
  ): BiasReport['skips'] {
    const skips = skipsIn(counts, people, crowdOf(rules));
    return skips ? told(skips) : silent('too-few');
  }

  /** Who was shown what and who voted what are not joined in a secret round, nor of a few people. */
  private async effort(
    round: Round,
    votes: readonly VoteCount[],
    question: TopQuestion,
  ): Promise<BiasReport['effort']> {
    if (round.rules.secrecy === 'secret') return silent('not-kept');
    const kinds = await this.record.effort(round.id);
    const damped = dampedKinds(kinds);
    const people = damped.reduce((sum, kind) => sum + kind.people, 0);
    if (people < crowdOf(round.rules)) return silent('too-few');
    return told(dampedTop(votes, await this.record.weighedVotes(round.id, damped), kinds, question));
  }
}

function passesIn(votes: readonly VoteCount[], seen: readonly SeenIdea[]): PassCount[] {
  const counts = new Map(seen.map(({ ideaId, seenBy }) => [ideaId, { seenBy, voted: 0, passes: 0 }]));
  for (const { ideaId, agree, disagree, pass } of votes) {
    const count = counts.get(ideaId);
    if (!count) continue;
    count.voted += agree + disagree + pass;
    count.passes += pass;
  }
  return [...counts].map(([ideaId, { seenBy, voted, passes }]) => ({
    ideaId,
    seenBy: Math.max(seenBy, voted),
    passes,
  }));
}
