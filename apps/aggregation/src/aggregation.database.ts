import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { CreateAggregation1764000000000 } from './migrations/1764000000000-create-aggregation.js';
import { NameAudiences1800000000152 } from './migrations/1800000000152-name-audiences.js';
import { KeepDomains1800000000160 } from './migrations/1800000000160-keep-domains.js';
import { CountEveryMethod1800000000482 } from './migrations/1800000000482-count-every-method.js';
import { FollowMerges1800000000531 } from './migrations/1800000000531-follow-merges.js';
import { KeepLaterRounds1800000000554 } from './migrations/1800000000554-keep-later-rounds.js';
import { CountByStratum1800000000641 } from './migrations/1800000000641-count-by-stratum.js';
import { KeepCosts1800000000680 } from './migrations/1800000000680-keep-costs.js';
import { CountSets1800000000692 } from './migrations/1800000000692-count-sets.js';
import { JudgeFirst1800000000770 } from './migrations/1800000000770-judge-first.js';
import { KnowPartsOfVoters1800000000710 } from './migrations/1800000000710-know-parts-of-voters.js';
import { SignSnapshots1800000000720 } from './migrations/1800000000720-sign-snapshots.js';
import { CountPairs1800000000780 } from './migrations/1800000000780-count-pairs.js';

/** Everything here is counted from events and can be rebuilt from them; only frozen rankings are also published. */
export const aggregationDatabase: ServiceDatabase = {
  schema: 'aggregation',
  entities: [],
  migrations: [
    CreateAggregation1764000000000,
    NameAudiences1800000000152,
    KeepDomains1800000000160,
    CountEveryMethod1800000000482,
    FollowMerges1800000000531,
    KeepLaterRounds1800000000554,
    CountByStratum1800000000641,
    KeepCosts1800000000680,
    CountSets1800000000692,
    KnowPartsOfVoters1800000000710,
    SignSnapshots1800000000720,
    JudgeFirst1800000000770,
    CountPairs1800000000780,
  ],
};
