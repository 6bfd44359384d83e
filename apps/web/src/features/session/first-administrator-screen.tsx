import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { FirstAdministratorForm } from './first-administrator-form.js';
import { SessionFrame } from './session-frame.js';
import classes from './session-frame.module.css';

/** Where the one-time link leads that an empty installation prints. @param token the address's fragment */
export function FirstAdministratorScreen({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const router = useRouter();
  const [isUsed, setUsed] = useState(false);
  if (!token || isUsed) return <LinkDoesNotWork reason={isUsed ? 'used' : 'incomplete'} />;
  // The link works once, so going back must not lead to it.
  const leave = (to: '/' | '/sign-in'): void => router.history.replace(to);
  return (
    <SessionFrame title={t('firstAdministrator.title')}>
      <p className={classes.lead}>{t('firstAdministrator.lead')}</p>
      <FirstAdministratorForm
        token={token}
        onLinkUsed={() => setUsed(true)}
        onDone={(result) => leave(result === 'signed-in' ? '/' : '/sign-in')}
      />
    </SessionFrame>
  );
}

function LinkDoesNotWork({ reason }: { readonly reason: 'used' | 'incomplete' }) {
  const { t } = useTexts();
  return (
    <SessionFrame title={t('firstAdministrator.title')}>
      <Notice tone="danger" icon="warning" role="alert" title={t(`firstAdministrator.${reason}Title`)}>
        <p>{t(`firstAdministrator.${reason}Text`)}</p>
      </Notice>
      <p>{t('firstAdministrator.newLink')}</p>
      <pre className={classes.command} tabIndex={0}>
        {newLinkCommand}
      </pre>
      <LinkButton to="/sign-in" variant="default">
        {t('firstAdministrator.toSignIn')}
      </LinkButton>
    </SessionFrame>
  );
}

const newLinkCommand = 'npx zwerm admin link';
