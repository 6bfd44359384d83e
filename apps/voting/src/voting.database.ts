import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { CreateRoundsAndBallots1795449600000 } from './migrations/1795449600000-create-rounds-and-ballots.js';
import { NameAudiences1800000000154 } from './migrations/1800000000154-name-audiences.js';
import { KeepDomains1800000000160 } from './migrations/1800000000160-keep-domains.js';
import { KeepLog1800000000400 } from './migrations/1800000000400-keep-log.js';
import { SealBundles1800000000401 } from './migrations/1800000000401-seal-bundles.js';
import { CertifyRounds1800000000402 } from './migrations/1800000000402-certify-rounds.js';
import { KeepExposure1800000000420 } from './migrations/1800000000420-keep-exposure.js';
import { HoldEveryMethod1800000000481 } from './migrations/1800000000481-hold-every-method.js';
import { KeepSecretRounds1800000000483 } from './migrations/1800000000483-keep-secret-rounds.js';
import { VersionRules1800000000550 } from './migrations/1800000000550-version-rules.js';
import { MergeIdeas1800000000530 } from './migrations/1800000000530-merge-ideas.js';
import { FollowWithRounds1800000000552 } from './migrations/1800000000552-follow-with-rounds.js';
import { KeepKeysOfLog1800000000610 } from './migrations/1800000000610-keep-keys-of-log.js';
import { JudgeByJuries1800000000556 } from './migrations/1800000000556-judge-by-juries.js';
import { KnowCoAuthors1800000000602 } from './migrations/1800000000602-know-co-authors.js';
import { TellOfMerges1800000000620 } from './migrations/1800000000620-tell-of-merges.js';
import { AskBestWorst1800000000660 } from './migrations/1800000000660-ask-best-worst.js';
import { NameJurors1800000000603 } from './migrations/1800000000603-name-jurors.js';
import { FindConflicts1800000000604 } from './migrations/1800000000604-find-conflicts.js';
import { DivideRolls1800000000640 } from './migrations/1800000000640-divide-rolls.js';
import { SignRankings1800000000720 } from './migrations/1800000000720-sign-rankings.js';
import { JudgeFirst1800000000770 } from './migrations/1800000000770-judge-first.js';
import { KeepRestores1800000000750 } from './migrations/1800000000750-keep-restores.js';
import { ReportBias1800000000700 } from './migrations/1800000000700-report-bias.js';
import { CountOrganicVotes1800000000701 } from './migrations/1800000000701-count-organic-votes.js';
import { OfferMissedIdeas1800000000761 } from './migrations/1800000000761-offer-missed-ideas.js';
import { RoundSchema } from './rounds/persistence/round.schema.js';

export const votingDatabase: ServiceDatabase = {
  schema: 'voting',
  entities: [RoundSchema],
  migrations: [
    CreateRoundsAndBallots1795449600000,
    NameAudiences1800000000154,
    KeepDomains1800000000160,
    KeepLog1800000000400,
    SealBundles1800000000401,
    CertifyRounds1800000000402,
    KeepExposure1800000000420,
    HoldEveryMethod1800000000481,
    KeepSecretRounds1800000000483,
    MergeIdeas1800000000530,
    VersionRules1800000000550,
    FollowWithRounds1800000000552,
    JudgeByJuries1800000000556,
    KnowCoAuthors1800000000602,
    NameJurors1800000000603,
    FindConflicts1800000000604,
    KeepKeysOfLog1800000000610,
    TellOfMerges1800000000620,
    AskBestWorst1800000000660,
    DivideRolls1800000000640,
    ReportBias1800000000700,
    CountOrganicVotes1800000000701,
    SignRankings1800000000720,
    KeepRestores1800000000750,
    OfferMissedIdeas1800000000761,
    JudgeFirst1800000000770,
  ],
};
