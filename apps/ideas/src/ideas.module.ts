import { Module } from '@nestjs/common';
import { KeepFactsWhenChallengeIsPublished } from './challenges/events/keep-facts-when-challenge-is-published.js';
import { KeepPhaseWhenChallengeMoves } from './challenges/events/keep-phase-when-challenge-moves.js';
import { ChallengesRepository } from './challenges/persistence/challenges.repository.js';
import { KeepChallengeFacts } from './challenges/use-cases/keep-challenge-facts.js';
import { KeepChallengePhase } from './challenges/use-cases/keep-challenge-phase.js';
import { ChallengeIdeasController } from './ideas/http/challenge-ideas.controller.js';
import { CoAuthorNoticesController } from './ideas/http/co-author-notices.controller.js';
import { CoAuthorsController } from './ideas/http/co-authors.controller.js';
import { IdeasController } from './ideas/http/ideas.controller.js';
import { CoAuthorNotices } from './ideas/persistence/co-author-notices.js';
import { IdeaJournal } from './ideas/persistence/idea-journal.js';
import { IdeaLists } from './ideas/persistence/idea-lists.js';
import { IdeasRepository } from './ideas/persistence/ideas.repository.js';
import { SimilarIdeas } from './ideas/persistence/similar-ideas.js';
import { VisibleIdeas } from './ideas/persistence/visible-ideas.js';
import { DismissCoAuthorNotice } from './ideas/use-cases/dismiss-co-author-notice.js';
import { FindSimilarIdeas } from './ideas/use-cases/find-similar-ideas.js';
import { ListCoAuthorNotices } from './ideas/use-cases/list-co-author-notices.js';
import { ListIdeaVersions } from './ideas/use-cases/list-idea-versions.js';
import { ListIdeas } from './ideas/use-cases/list-ideas.js';
import { NameCoAuthors } from './ideas/use-cases/name-co-authors.js';
import { MoveIdea } from './ideas/use-cases/move-idea.js';
import { ReadIdea } from './ideas/use-cases/read-idea.js';
import { ReviseIdea } from './ideas/use-cases/revise-idea.js';
import { StepOut } from './ideas/use-cases/step-out.js';
import { SubmitIdea } from './ideas/use-cases/submit-idea.js';
import { SubmitIdeas } from './ideas/use-cases/submit-ideas.js';
import { LeadOnWhenIdeasAreMerged } from './merges/events/lead-on-when-ideas-are-merged.js';
import { RelistIdeaWhenMergeIsUndone } from './merges/events/relist-idea-when-merge-is-undone.js';
import { MergesRepository } from './merges/persistence/merges.repository.js';
import { KeepMerge } from './merges/use-cases/keep-merge.js';
import { ReadMergeTrail } from './merges/use-cases/read-merge-trail.js';
import { KeepEmployeesWhenRolesChange } from './people/events/keep-employees-when-roles-change.js';
import { KeepMembersWhenTheyJoin } from './people/events/keep-members-when-they-join.js';
import { KeepMembersWhenTheyLeave } from './people/events/keep-members-when-they-leave.js';
import { KeepPeopleWhenTheyLeave } from './people/events/keep-people-when-they-leave.js';
import { KeepPeopleWhenTheyRegister } from './people/events/keep-people-when-they-register.js';
import { KeepPeopleWhenTheyReturn } from './people/events/keep-people-when-they-return.js';
import { PeopleRepository } from './people/persistence/people.repository.js';
import { KeepEmployees } from './people/use-cases/keep-employees.js';
import { KeepMembers } from './people/use-cases/keep-members.js';
import { KeepPeople } from './people/use-cases/keep-people.js';

const challenges = [ChallengesRepository, KeepChallengeFacts, KeepChallengePhase];
const ideas = [
  IdeasRepository,
  VisibleIdeas,
  IdeaLists,
  SimilarIdeas,
  IdeaJournal,
  CoAuthorNotices,
  SubmitIdea,
  SubmitIdeas,
  ReviseIdea,
  MoveIdea,
  NameCoAuthors,
  StepOut,
  ListCoAuthorNotices,
  DismissCoAuthorNotice,
  ReadIdea,
  ListIdeas,
  ListIdeaVersions,
  FindSimilarIdeas,
];

const merges = [MergesRepository, KeepMerge, ReadMergeTrail];
const people = [PeopleRepository, KeepPeople, KeepEmployees, KeepMembers];
const peopleEvents = [
  KeepMembersWhenTheyJoin,
  KeepMembersWhenTheyLeave,
  KeepPeopleWhenTheyRegister,
  KeepPeopleWhenTheyReturn,
  KeepPeopleWhenTheyLeave,
  KeepEmployeesWhenRolesChange,
];

@Module({
  controllers: [
    ChallengeIdeasController,
    IdeasController,
    CoAuthorsController,
    CoAuthorNoticesController,
    KeepFactsWhenChallengeIsPublished,
    KeepPhaseWhenChallengeMoves,
    LeadOnWhenIdeasAreMerged,
    RelistIdeaWhenMergeIsUndone,
    ...peopleEvents,
  ],
  providers: [...challenges, ...ideas, ...merges, ...people],
})
export class IdeasModule {}
