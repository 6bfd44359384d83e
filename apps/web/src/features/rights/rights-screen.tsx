import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { useTexts } from '../../lib/texts.js';
import { AccessLogList } from './access-log-list.js';
import { PendingRequests } from './pending-requests.js';
import { PersonRightsSection } from './person-rights.js';
import classes from '../../components/administration.module.css';

/**
 * Roles and grants, what waits for a second administrator, and the log: administrators change, auditors read.
 * @param personId whose roles are shown to begin with
 */
export function RightsScreen({ personId }: { readonly personId?: string | undefined }) {
  const { t } = useTexts();
  return (
    <div className={classes.screen}>
      <PageTitle over={t('provisioning.over')}>{t('rights.title')}</PageTitle>
      <div>
        <LinkButton to="/who-may-what" variant="default">
          {t('whoMayWhat.title')}
        </LinkButton>
      </div>
      <PendingRequests />
      <PersonRightsSection first={personId} />
      <AccessLogList />
    </div>
  );
}
