import { Module } from '@nestjs/common';
import { FollowRoundWhenItIsRevised } from './challenges/events/follow-round-when-it-is-revised.js';
import { FollowRoundWhenItOpens } from './challenges/events/follow-round-when-it-opens.js';
import { ChallengesController } from './challenges/http/challenges.controller.js';
import { ChallengeJournal } from './challenges/persistence/challenge-journal.js';
import { ChallengesRepository } from './challenges/persistence/challenges.repository.js';
import { MoveChallengesWhenTheirDateComes } from './challenges/scheduling/move-challenges-when-their-date-comes.js';
import { CreateChallenge } from './challenges/use-cases/create-challenge.js';
import { FollowRound } from './challenges/use-cases/follow-round.js';
import { ListChallenges } from './challenges/use-cases/list-challenges.js';
import { MoveChallenge } from './challenges/use-cases/move-challenge.js';
import { MoveDueChallenge } from './challenges/use-cases/move-due-challenge.js';
import { ReadChallenge } from './challenges/use-cases/read-challenge.js';
import { ReviseChallenge } from './challenges/use-cases/revise-challenge.js';
import { DomainsController } from './domains/http/domains.controller.js';
import { DomainsRepository } from './domains/persistence/domains.repository.js';
import { CreateDomain } from './domains/use-cases/create-domain.js';
import { ListDomains } from './domains/use-cases/list-domains.js';
import { ReadDomain } from './domains/use-cases/read-domain.js';
import { ReviseDomain } from './domains/use-cases/revise-domain.js';

const domains = [DomainsRepository, CreateDomain, ReadDomain, ListDomains, ReviseDomain];
const challenges = [
  ChallengesRepository,
  ChallengeJournal,
  CreateChallenge,
  ReadChallenge,
  ListChallenges,
  ReviseChallenge,
  MoveChallenge,
  MoveDueChallenge,
  MoveChallengesWhenTheirDateComes,
  FollowRound,
];

@Module({
  controllers: [DomainsController, ChallengesController, FollowRoundWhenItOpens, FollowRoundWhenItIsRevised],
  providers: [...domains, ...challenges],
})
export class ChallengesModule {}
