import type { Type } from '@nestjs/common';
import type { AccessRules } from '@zwerm/contracts/access/access-rule';
import type { ServiceDatabase } from '../database/service-database.js';
import type { Shortcut } from '../http/shortcut.js';
import type { ShortWrite } from '../http/short-write.js';
import type { MailRules } from '../mail/mail-kinds.js';
import type { PersonalRecords } from '../personal-records/personal-records.js';

/** What a service is: its name, its root module and the schema it owns. */
export interface ServiceDefinition {
  readonly name: string;
  /** One sentence for the API document and the map. */
  readonly purpose: string;
  readonly module: Type;
  readonly database: ServiceDatabase;
  /** Its rows of the access matrix: a route that is not in them stops the boot, and so does a row without a route. */
  readonly access: AccessRules;
  /** A provider of the module that answers the plainest, most frequent reads by itself. */
  readonly shortcut?: Type<Shortcut>;
  /** A provider of the module that takes the plainest, most frequent change by itself. */
  readonly shortWrite?: Type<ShortWrite>;
  /** For a service that sends mails: when each kind may still go. */
  readonly mailRules?: MailRules;
  /** Its account of what it keeps of people, without the tables of the plumbing. */
  readonly personalRecords: PersonalRecords;
}
