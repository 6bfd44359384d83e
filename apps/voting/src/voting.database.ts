import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { CreateRoundsAndBallots1795449600000 } from './migrations/1795449600000-create-rounds-and-ballots.js';
import { RoundSchema } from './rounds/persistence/round.schema.js';

export const votingDatabase: ServiceDatabase = {
  schema: 'voting',
  entities: [RoundSchema],
  migrations: [CreateRoundsAndBallots1795449600000],
};
