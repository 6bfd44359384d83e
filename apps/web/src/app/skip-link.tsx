import { useTexts } from '../lib/texts.js';
import classes from './skip-link.module.css';

export function SkipLink() {
  const { t } = useTexts();
  return (
    <a href="#main" className={classes.skip}>
      {t('app.skip')}
    </a>
  );
}
