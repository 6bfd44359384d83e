import { PasswordInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTexts, type TextKey } from '../../lib/texts.js';
import { passwordLength } from './new-person.js';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly fault: TextKey | undefined;
  readonly onChange: (password: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** What is wrong with a new password, as the key of a text. */
export function passwordFault(password: string): TextKey | undefined {
  const characters = Array.from(password).length;
  if (characters < passwordLength.min) return 'firstAdministrator.passwordShort';
  return characters > passwordLength.max ? 'firstAdministrator.passwordLong' : undefined;
}

export function NewPasswordField({ label, value, fault, onChange, ref }: Props) {
  const { t } = useTexts();
  return (
    <PasswordInput
      {...(ref ? { ref } : {})}
      label={label}
      description={t('firstAdministrator.passwordHint', passwordLength)}
      autoComplete="new-password"
      value={value}
      error={fault ? t(fault, passwordLength) : undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
