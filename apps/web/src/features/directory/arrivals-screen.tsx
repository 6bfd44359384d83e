import { mayAllowDomains } from '../../lib/abilities.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import { AllowedDomains } from './allowed-domains.js';
import { DirectoryFrame } from './directory-frame.js';
import { InvitationForm } from './invitation-form.js';
import { InvitationList } from './invitation-list.js';
import { PendingRegistrations } from './pending-registrations.js';

/** Everybody on their way in: who waits for approval, who is invited, and where one may register by oneself. */
export function ArrivalsScreen() {
  const { t } = useTexts();
  const isAdministrator = mayAllowDomains(useMe());
  return (
    <DirectoryFrame title={t('directory.arrivals')}>
      <PendingRegistrations />
      <InvitationForm />
      <InvitationList />
      <AllowedDomains mayChange={isAdministrator} />
    </DirectoryFrame>
  );
}
