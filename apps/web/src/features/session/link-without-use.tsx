import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';

/** What somebody sees whose link was used, has expired or is not complete. */
export function LinkWithoutUse() {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="danger" icon="warning" role="alert" title={t('arrival.deadTitle')}>
        <p>{t('arrival.deadText')}</p>
      </Notice>
      <LinkButton to="/sign-in" variant="default">
        {t('firstAdministrator.toSignIn')}
      </LinkButton>
    </>
  );
}
