import { aggregationAccess } from '@zwerm/contracts/access/aggregation-access';
import type { ServiceDefinition } from '@zwerm/platform/bootstrap/service-definition';
import { aggregationPersonalRecords } from './personal-records.js';
import { aggregationDatabase } from './aggregation.database.js';
import { AggregationModule } from './aggregation.module.js';
import { AnswerKnownPages } from './rankings/http/answer-known-pages.js';

export const aggregationDefinition: ServiceDefinition = {
  name: 'aggregation',
  purpose: "Rankings with their uncertainty and leadership's brief, built only from events.",
  module: AggregationModule,
  database: aggregationDatabase,
  access: aggregationAccess,
  shortcut: AnswerKnownPages,
  personalRecords: aggregationPersonalRecords,
};
