import type { ServiceDatabase } from '@zwerm/platform/database/service-database';
import { MailTable1700000000001 } from '@zwerm/platform/mail/mail-table';
import { MailReasons1800000000340 } from '@zwerm/platform/mail/mail-reasons';
import { CreatePeople1800000000001 } from './migrations/1800000000001-create-people.js';
import { DescribePeopleAndUnits1800000000100 } from './migrations/1800000000100-describe-people-and-units.js';
import { CountAttemptsBySource1800000000119 } from './migrations/1800000000119-count-attempts-by-source.js';
import { FollowGroupRules1800000000120 } from './migrations/1800000000120-follow-group-rules.js';
import { RemindSponsors1800000000121 } from './migrations/1800000000121-remind-sponsors.js';
import { InviteAndSelfRegister1800000000122 } from './migrations/1800000000122-invite-and-self-register.js';
import { ProvisionPeople1800000000140 } from './migrations/1800000000140-provision-people.js';
import { KeepPasswordLinks1800000000110 } from './migrations/1800000000110-keep-password-links.js';
import { KeepIdentities1800000000115 } from './migrations/1800000000115-keep-identities.js';
import { TellExternalsAgain1800000000155 } from './migrations/1800000000155-tell-externals-again.js';
import { KeepChallengeContexts1800000000156 } from './migrations/1800000000156-keep-challenge-contexts.js';
import { GrantRoles1800000000160 } from './migrations/1800000000160-grant-roles.js';
import { KeepProfiles1800000000170 } from './migrations/1800000000170-keep-profiles.js';
import { HelpPeople1800000000171 } from './migrations/1800000000171-help-people.js';
import { ErasePeople1800000000180 } from './migrations/1800000000180-erase-people.js';
import { AskRulesQuickly1800000000342 } from './migrations/1800000000342-ask-rules-quickly.js';
import { FindDepartures1800000000500 } from './migrations/1800000000500-find-departures.js';
import { TellEverybody1800000000601 } from './migrations/1800000000601-tell-everybody.js';
import { TellUnits1800000000555 } from './migrations/1800000000555-tell-units.js';
import { AskRightsAgain1800000000341 } from './migrations/1800000000341-ask-rights-again.js';

export const peopleDatabase: ServiceDatabase = {
  schema: 'people',
  entities: [],
  migrations: [
    MailTable1700000000001,
    CreatePeople1800000000001,
    DescribePeopleAndUnits1800000000100,
    CountAttemptsBySource1800000000119,
    FollowGroupRules1800000000120,
    RemindSponsors1800000000121,
    InviteAndSelfRegister1800000000122,
    ProvisionPeople1800000000140,
    KeepPasswordLinks1800000000110,
    KeepIdentities1800000000115,
    TellExternalsAgain1800000000155,
    KeepChallengeContexts1800000000156,
    GrantRoles1800000000160,
    KeepProfiles1800000000170,
    HelpPeople1800000000171,
    ErasePeople1800000000180,
    MailReasons1800000000340,
    AskRightsAgain1800000000341,
    AskRulesQuickly1800000000342,
    FindDepartures1800000000500,
    TellUnits1800000000555,
    TellEverybody1800000000601,
  ],
};
