import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { CreateGateway1800000000002 } from './migrations/1800000000002-create-gateway.js';
import { DescribeSessions1800000000110 } from './migrations/1800000000110-describe-sessions.js';
import { KeepScimTokens1800000000140 } from './migrations/1800000000140-keep-scim-tokens.js';
import { KeepSponsors1800000000003 } from './migrations/1800000000003-keep-sponsors.js';
import { CountRequests1800000000300 } from './migrations/1800000000300-count-requests.js';
import { NameAudiences1800000000153 } from './migrations/1800000000153-name-audiences.js';
import { KeepGrants1800000000160 } from './migrations/1800000000160-keep-grants.js';
import { KeepDomains1800000000161 } from './migrations/1800000000161-keep-domains.js';
import { TieSessionsToProviders1800000000320 } from './migrations/1800000000320-tie-sessions-to-providers.js';

export const gatewayDatabase: ServiceDatabase = {
  schema: 'gateway',
  entities: [],
  migrations: [
    CreateGateway1800000000002,
    KeepSponsors1800000000003,
    DescribeSessions1800000000110,
    KeepScimTokens1800000000140,
    NameAudiences1800000000153,
    KeepGrants1800000000160,
    KeepDomains1800000000161,
    TieSessionsToProviders1800000000320,
    CountRequests1800000000300,
  ],
};
