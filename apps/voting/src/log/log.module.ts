import { Module } from '@nestjs/common';
import { Announcements } from '../rounds/persistence/announcements.js';
import { RoundKeys } from '../rounds/persistence/round-keys.js';
import { ChallengesRepository } from '../rounds/persistence/challenges.repository.js';
import { BundlesController } from './http/bundles.controller.js';
import { SignRankingWhenFrozen } from './events/sign-ranking-when-frozen.js';
import { LogController } from './http/log.controller.js';
import { RoundsRepository } from '../rounds/persistence/rounds.repository.js';
import { BundlesRepository } from './persistence/bundles.repository.js';
import { LogContinuity } from './persistence/log-continuity.js';
import { LogEntriesRepository } from './persistence/log-entries.repository.js';
import { LogKeysRepository } from './persistence/log-keys.repository.js';
import { LogRestoresRepository } from './persistence/log-restores.repository.js';
import { LogTreeRepository } from './persistence/log-tree.repository.js';
import { OwnRecordsOfLog } from './persistence/own-records-of-log.js';
import { Promises } from './persistence/promises.js';
import { SequenceEntriesOnTime } from './scheduling/sequence-entries-on-time.js';
import { AcceptRestore } from './use-cases/accept-restore.js';
import { ListEntries } from './use-cases/list-entries.js';
import { ListOwnReceipts } from './use-cases/list-own-receipts.js';
import { ProveConsistency } from './use-cases/prove-consistency.js';
import { ProveInclusion } from './use-cases/prove-inclusion.js';
import { CertifyRound } from './use-cases/certify-round.js';
import { RecountRound } from './use-cases/recount-round.js';
import { Certifier } from './persistence/certifier.js';
import { MergedBallotsRepository } from './persistence/merged-ballots.repository.js';
import { LogProofs } from './persistence/log-proofs.js';
import { Recounts } from './persistence/recounts.js';
import { ReadBundle } from './use-cases/read-bundle.js';
import { ReadCheckpoint } from './use-cases/read-checkpoint.js';
import { SignRanking } from './use-cases/sign-ranking.js';
import { SealRounds } from './use-cases/seal-rounds.js';
import { VerifyLog } from './use-cases/verify-log.js';
import { SequenceEntries } from './use-cases/sequence-entries.js';

@Module({
  controllers: [LogController, BundlesController, SignRankingWhenFrozen],
  providers: [
    SequenceEntries,
    SealRounds,
    SignRanking,
    VerifyLog,
    ReadBundle,
    RecountRound,
    CertifyRound,
    Recounts,
    LogProofs,
    MergedBallotsRepository,
    Certifier,
    BundlesRepository,
    RoundsRepository,
    SequenceEntriesOnTime,
    ReadCheckpoint,
    AcceptRestore,
    ProveInclusion,
    ProveConsistency,
    ListEntries,
    ListOwnReceipts,
    LogEntriesRepository,
    LogTreeRepository,
    LogKeysRepository,
    LogContinuity,
    LogRestoresRepository,
    OwnRecordsOfLog,
    Promises,
    ChallengesRepository,
    RoundKeys,
    Announcements,
  ],
  exports: [Promises, LogEntriesRepository, Announcements],
})
export class LogModule {}
