import { peopleAccess } from '@zwerm/contracts/access/people-access';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { peopleMailRules } from './mail-rules.js';
import { peoplePersonalRecords } from './personal-records.js';
import { peopleDatabase } from './people.database.js';
import { PeopleModule } from './people.module.js';

export const peopleDefinition: ServiceDefinition = {
  name: 'people',
  purpose: 'Accounts, passwords, roles and groups: who belongs to the organisation and what they may do.',
  module: PeopleModule,
  database: peopleDatabase,
  access: peopleAccess,
  mailRules: peopleMailRules,
  personalRecords: peoplePersonalRecords,
};
