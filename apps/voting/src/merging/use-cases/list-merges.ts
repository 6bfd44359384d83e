import { Injectable } from '@nestjs/common';
import type { ChallengeId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { ChallengesRepository } from '../../rounds/persistence/challenges.repository.js';
import { OwnStandings } from '../../rounds/persistence/own-standings.js';
import { RoundsRepository } from '../../rounds/persistence/rounds.repository.js';
import type { Round } from '../../rounds/domain/round.js';
import {
  areVotesHidden,
  endsOf,
  familyOf,
  reportOf,
  type KeptMerge,
  type MergeReport,
} from '../domain/merge.js';
import { MergesRepository } from '../persistence/merges.repository.js';

/** A merge as people see it: its numbers only while it stands, and when results may be seen. */
export type ListedMerge = KeptMerge & MergeReport & { readonly canUndo: boolean };

/** Shows which ideas of a challenge went up in which, who did it and why; undone ones too. */
@Injectable()
export class ListMerges {
  constructor(
    private readonly challenges: ChallengesRepository,
    private readonly rounds: RoundsRepository,
    private readonly merges: MergesRepository,
    private readonly standings: OwnStandings,
  ) {}

  /** @throws NotFound when the challenge is not visible */
  async execute(query: { challengeId: ChallengeId; principal: Principal }): Promise<ListedMerge[]> {
    const { challengeId, principal } = query;
    await this.challenges.requireVisible(challengeId, principal);
    const [newest, ...earlier] = await this.rounds.list(challengeId);
    if (!newest) return [];
    const rounds = new Map([newest, ...earlier].map((round) => [round.id, round]));
    const isModerator = await this.challenges.isModerated(challengeId, principal);
    const readsAlways = await this.challenges.areResultsReadBy(challengeId, principal);
    const isHeldBack = !readsAlways && (await this.standings.mustJudgeFirst(principal, newest));
    const kept = await this.merges.ofChallenge(challengeId);
    const listed: ListedMerge[] = [];
    for (const merge of kept) {
      const round = rounds.get(merge.roundId) ?? newest;
      const canUndo = isModerator && merge.undoneAt === null && round === newest && round.state !== 'closed';
      const report =
        isHeldBack && round === newest && merge.undoneAt === null
          ? ({ votes: null, withheld: 'judge-first' } as const)
          : await this.report(round, merge, kept);
      listed.push({ ...merge, ...report, canUndo });
    }
    return listed;
  }

  private async report(round: Round, merge: KeptMerge, kept: readonly KeptMerge[]): Promise<MergeReport> {
    if (merge.undoneAt) return { votes: null, withheld: null };
    if (areVotesHidden(round)) return { votes: null, withheld: 'until-close' };
    const standing = kept.filter(({ undoneAt, roundId }) => undoneAt === null && roundId === round.id);
    const absorbed = familyOf(standing, merge.absorbedId);
    const end = endsOf(standing).get(merge.absorbedId) ?? merge.survivorId;
    const others = familyOf(standing, end).filter((ideaId) => !absorbed.includes(ideaId));
    return reportOf(round, await this.merges.votesOn(round.id, absorbed, others));
  }
}
