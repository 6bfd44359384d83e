import { ideasAccess } from '@zwerm/contracts/access/ideas-access';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { ideasPersonalRecords } from './personal-records.js';
import { ideasDatabase } from './ideas.database.js';
import { IdeasModule } from './ideas.module.js';

export const ideasDefinition: ServiceDefinition = {
  name: 'ideas',
  purpose: 'Ideas with their versions, and the ideas that resemble what somebody is writing.',
  module: IdeasModule,
  database: ideasDatabase,
  access: ideasAccess,
  personalRecords: ideasPersonalRecords,
};
