import type { MailRules } from '@zwerm/platform/mail/mail-kinds';
import { stateOfInvitation } from './invitations/persistence/invitations.repository.js';

const isToSomebodyWithAccess = 'exists (select from person where id = mail.person_id and active)';

/** When each mail of this service may still go: hours may have passed since its reason. */
export const peopleMailRules: MailRules = {
  // Who answers for somebody else by then hears of it themselves.
  'access-ends': `exists (
    select from person as external join person as sponsor on sponsor.id = external.sponsor_id
    where external.id = mail.about and external.active and sponsor.id = mail.person_id and sponsor.active)`,
  'break-glass': isToSomebodyWithAccess,
  'help-answered': isToSomebodyWithAccess,
  invitation: `exists (select from invitation where id = mail.about and ${stateOfInvitation} = 'open')`,
  'password-link': isToSomebodyWithAccess,
  'identity-linked': isToSomebodyWithAccess,
  'identity-unlinked': isToSomebodyWithAccess,
  registration: `exists (
    select from self_registration join allowed_domain on domain = split_part(lower(email), '@', 2)
    where self_registration.id = mail.about)`,
  'registration-decided': `mail.person_id is null or ${isToSomebodyWithAccess}`,
};
