import { challengesAccess } from '@zwerm/contracts/access/challenges-access';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { challengesPersonalRecords } from './personal-records.js';
import { challengesDatabase } from './challenges.database.js';
import { ChallengesModule } from './challenges.module.js';

export const challengesDefinition: ServiceDefinition = {
  name: 'challenges',
  purpose: 'Strategic domains, and the challenges in them with the phases they go through.',
  module: ChallengesModule,
  database: challengesDatabase,
  access: challengesAccess,
  personalRecords: challengesPersonalRecords,
};
