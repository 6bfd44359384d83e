import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { challengeSchema } from './challenges/persistence/challenge.schema.js';
import { domainSchema } from './domains/persistence/domain.schema.js';
import { Challenges1764000000000 } from './migrations/1764000000000-challenges.js';
import { NameAudiences1800000000150 } from './migrations/1800000000150-name-audiences.js';
import { RecordDelegates1800000000160 } from './migrations/1800000000160-record-delegates.js';
import { KeepRules1800000000480 } from './migrations/1800000000480-keep-rules.js';
import { FollowRounds1800000000551 } from './migrations/1800000000551-follow-rounds.js';
import { FollowLaterRounds1800000000553 } from './migrations/1800000000553-follow-later-rounds.js';

export const challengesDatabase: ServiceDatabase = {
  schema: 'challenges',
  entities: [domainSchema, challengeSchema],
  migrations: [
    Challenges1764000000000,
    NameAudiences1800000000150,
    RecordDelegates1800000000160,
    KeepRules1800000000480,
    FollowRounds1800000000551,
    FollowLaterRounds1800000000553,
  ],
};
