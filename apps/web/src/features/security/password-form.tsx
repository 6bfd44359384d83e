import { Button, PasswordInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { useTexts, type TextKey } from '../../lib/texts.js';
import { NewPasswordField, passwordFault } from '../session/new-password-field.js';
import { Refusal } from '../../components/refusal.js';
import { useChangePassword } from './use-security.js';
import classes from '../settings/settings-screen.module.css';

const empty = { current: '', password: '' };

export function PasswordForm({ email }: { readonly email: string | null }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const change = useChangePassword(email);
  const [passwords, setPasswords] = useState(empty);
  const [faults, setFaults] = useState<{ current?: TextKey; password?: TextKey | undefined }>({});
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const password = passwordFault(passwords.password);
    setFaults({ ...(passwords.current ? {} : { current: 'signIn.passwordMissing' }), password });
    if (!passwords.current || password) return;
    change.mutate(passwords, {
      onSuccess: (outcome) => {
        setPasswords(empty);
        if (outcome === 'signed-out') void navigate({ to: '/sign-in', search: {} });
      },
    });
  };
  return (
    <form onSubmit={save} noValidate className={classes.form}>
      <p className={classes.muted}>{t('security.passwordText')}</p>
      <PasswordInput
        label={t('password.current')}
        autoComplete="current-password"
        value={passwords.current}
        error={faults.current ? t(faults.current) : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        onChange={(event) => setPasswords({ ...passwords, current: event.currentTarget.value })}
      />
      <NewPasswordField
        label={t('password.new')}
        value={passwords.password}
        fault={faults.password}
        onChange={(password) => setPasswords({ ...passwords, password })}
      />
      <Refusal error={change.error} />
      <div className={classes.row}>
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('password.save')}
        </Button>
        <span role="status">{change.isSuccess ? t('security.passwordChanged') : ''}</span>
      </div>
    </form>
  );
}
