import { votingAccess } from '@zwerm/contracts/access/voting-access';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { TakePlainVotes } from './ballots/http/take-plain-votes.js';
import { votingPersonalRecords } from './personal-records.js';
import { votingDatabase } from './voting.database.js';
import { VotingModule } from './voting.module.js';

export const votingDefinition: ServiceDefinition = {
  name: 'voting',
  purpose: 'Rounds and ballots: who may judge which idea when, and what they said.',
  module: VotingModule,
  database: votingDatabase,
  access: votingAccess,
  shortWrite: TakePlainVotes,
  personalRecords: votingPersonalRecords,
};
