import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import { call } from '../../api/client.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { useTexts, type TextKey } from '../../lib/texts.js';
import { NewPasswordField, passwordFault } from './new-password-field.js';
import { Refusal } from '../../components/refusal.js';
import { SessionFrame } from './session-frame.js';
import classes from './session-frame.module.css';

/** Where the one-time link in the mail leads. @param token the address's fragment */
export function ResetPasswordScreen({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const [isDone, setDone] = useState(false);
  const [isUsed, setUsed] = useState(!token);
  return (
    <SessionFrame title={t('password.resetTitle')}>
      {isDone ? (
        <Notice tone="accent" icon="check" title={t('password.setTitle')} role="status">
          <p>{t('password.setText')}</p>
        </Notice>
      ) : null}
      {isUsed ? <UsedLink /> : null}
      {isDone || isUsed ? (
        <LinkButton to="/sign-in">{t('password.toSignIn')}</LinkButton>
      ) : (
        <ResetForm token={token} onDone={() => setDone(true)} onUsed={() => setUsed(true)} />
      )}
    </SessionFrame>
  );
}

function UsedLink() {
  const { t } = useTexts();
  return (
    <>
      <Notice tone="danger" icon="warning" role="alert" title={t('password.usedTitle')}>
        <p>{t('password.usedText')}</p>
      </Notice>
      <LinkButton to="/forgot-password" variant="default">
        {t('password.ask')}
      </LinkButton>
    </>
  );
}

interface FormProps {
  readonly token: string;
  readonly onDone: () => void;
  readonly onUsed: () => void;
}

function ResetForm({ token, onDone, onUsed }: FormProps) {
  const { t } = useTexts();
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<TextKey>();
  const set = useMutation({
    mutationFn: () => call<undefined>('POST', '/passwords', { body: { token, password } }),
    onSuccess: onDone,
    onError: (error) => {
      if (asProblem(error).code === 'link-used') onUsed();
    },
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = passwordFault(password);
    setFault(found);
    if (!found) set.mutate();
  };
  return (
    <form onSubmit={send} noValidate className={classes.fields}>
      <Refusal error={set.error} />
      <NewPasswordField label={t('password.new')} value={password} fault={fault} onChange={setPassword} />
      <Button type="submit" loading={set.isPending} fullWidth>
        {t('password.save')}
      </Button>
    </form>
  );
}
