import { Module } from '@nestjs/common';
import { KeepFactsWhenChallengeIsPublished } from './challenges/events/keep-facts-when-challenge-is-published.js';
import { KeepPhaseWhenChallengeMoves } from './challenges/events/keep-phase-when-challenge-moves.js';
import { ChallengesRepository } from './challenges/persistence/challenges.repository.js';
import { KeepChallengeFacts } from './challenges/use-cases/keep-challenge-facts.js';
import { KeepChallengePhase } from './challenges/use-cases/keep-challenge-phase.js';
import { ChallengeIdeasController } from './ideas/http/challenge-ideas.controller.js';
import { IdeasController } from './ideas/http/ideas.controller.js';
import { IdeaJournal } from './ideas/persistence/idea-journal.js';
import { IdeaLists } from './ideas/persistence/idea-lists.js';
import { IdeasRepository } from './ideas/persistence/ideas.repository.js';
import { SimilarIdeas } from './ideas/persistence/similar-ideas.js';
import { VisibleIdeas } from './ideas/persistence/visible-ideas.js';
import { FindSimilarIdeas } from './ideas/use-cases/find-similar-ideas.js';
import { ListIdeaVersions } from './ideas/use-cases/list-idea-versions.js';
import { ListIdeas } from './ideas/use-cases/list-ideas.js';
import { MoveIdea } from './ideas/use-cases/move-idea.js';
import { ReadIdea } from './ideas/use-cases/read-idea.js';
import { ReviseIdea } from './ideas/use-cases/revise-idea.js';
import { SubmitIdea } from './ideas/use-cases/submit-idea.js';
import { SubmitIdeas } from './ideas/use-cases/submit-ideas.js';
import { LeadOnWhenIdeasAreMerged } from './merges/events/lead-on-when-ideas-are-merged.js';
import { RelistIdeaWhenMergeIsUndone } from './merges/events/relist-idea-when-merge-is-undone.js';
import { MergesRepository } from './merges/persistence/merges.repository.js';
import { KeepMerge } from './merges/use-cases/keep-merge.js';
import { ReadMergeTrail } from './merges/use-cases/read-merge-trail.js';

const challenges = [ChallengesRepository, KeepChallengeFacts, KeepChallengePhase];
const ideas = [
  IdeasRepository,
  VisibleIdeas,
  IdeaLists,
  SimilarIdeas,
  IdeaJournal,
  SubmitIdea,
  SubmitIdeas,
  ReviseIdea,
  MoveIdea,
  ReadIdea,
  ListIdeas,
  ListIdeaVersions,
  FindSimilarIdeas,
];

const merges = [MergesRepository, KeepMerge, ReadMergeTrail];

@Module({
  controllers: [
    ChallengeIdeasController,
    IdeasController,
    KeepFactsWhenChallengeIsPublished,
    KeepPhaseWhenChallengeMoves,
    LeadOnWhenIdeasAreMerged,
    RelistIdeaWhenMergeIsUndone,
  ],
  providers: [...challenges, ...ideas, ...merges],
})
export class IdeasModule {}
