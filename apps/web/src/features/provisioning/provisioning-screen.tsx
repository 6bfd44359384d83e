import { PageTitle } from '../../components/page-title.js';
import { mayManageScim } from '../../lib/abilities.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import { ProvisioningLog } from './provisioning-log.js';
import { ScimConnectionSection } from './scim-connection-section.js';
import classes from '../../components/administration.module.css';

/** How accounts come from the organisation's own directory: the connection for administrators, the log for both. */
export function ProvisioningScreen() {
  const { t } = useTexts();
  const isAdministrator = mayManageScim(useMe());
  return (
    <div className={classes.screen}>
      <PageTitle over={t('provisioning.over')}>{t('provisioning.title')}</PageTitle>
      {isAdministrator ? (
        <ScimConnectionSection />
      ) : (
        <p className={classes.muted}>{t('provisioning.onlyLog')}</p>
      )}
      <ProvisioningLog />
    </div>
  );
}
