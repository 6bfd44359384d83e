import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { ideaSchema } from './ideas/persistence/idea.schema.js';
import { Ideas1764000000000 } from './migrations/1764000000000-ideas.js';
import { NameAudiences1800000000151 } from './migrations/1800000000151-name-audiences.js';
import { KeepDomains1800000000160 } from './migrations/1800000000160-keep-domains.js';
import { KeepMerges1800000000532 } from './migrations/1800000000532-keep-merges.js';
import { NameCoAuthors1800000000600 } from './migrations/1800000000600-name-co-authors.js';
import { TellCoAuthors1800000000690 } from './migrations/1800000000690-tell-co-authors.js';
import { TellWhoIsNamed1800000000691 } from './migrations/1800000000691-tell-who-is-named.js';

export const ideasDatabase: ServiceDatabase = {
  schema: 'ideas',
  entities: [ideaSchema],
  migrations: [
    Ideas1764000000000,
    NameAudiences1800000000151,
    KeepDomains1800000000160,
    KeepMerges1800000000532,
    NameCoAuthors1800000000600,
    TellCoAuthors1800000000690,
    TellWhoIsNamed1800000000691,
  ],
};
