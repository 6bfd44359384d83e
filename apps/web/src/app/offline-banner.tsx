import { useNetwork } from '@mantine/hooks';
import { Icon } from '../components/icon.js';
import { useTexts } from '../lib/texts.js';
import classes from './offline-banner.module.css';

export function OfflineBanner() {
  const { t } = useTexts();
  const { online } = useNetwork();
  return (
    <div role="status">
      {online ? null : (
        <p className={classes.banner}>
          <Icon name="offline" />
          {t('app.offline')}
        </p>
      )}
    </div>
  );
}
