import { Button } from '@mantine/core';
import { asProblem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { SignInAgain } from './sign-in-again.js';
import { useExport } from './use-own-records.js';
import classes from './privacy-screen.module.css';

/** Everything of one's own in one file. */
export function ExportSection() {
  const { t } = useTexts();
  const take = useExport();
  return (
    <section className={classes.section} aria-labelledby="privacy-export">
      <h2 id="privacy-export">{t('privacy.export')}</h2>
      <p>{t('privacy.exportText')}</p>
      {take.error ? <SignInAgain problem={asProblem(take.error)} /> : null}
      {take.isSuccess ? (
        <Notice tone="accent" role="status">
          <p>{t('privacy.exportDone')}</p>
        </Notice>
      ) : null}
      <div>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {t('privacy.exportButton')}
        </Button>
      </div>
    </section>
  );
}
