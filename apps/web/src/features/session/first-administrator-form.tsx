import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { asProblem, type Problem } from '../../api/problem.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import {
  firstFault,
  noPerson,
  passwordLength,
  personFaults,
  type NewPerson,
  type PersonFaults,
} from './new-person.js';
import { useFirstAdministrator } from './use-first-administrator.js';
import classes from './session-frame.module.css';

interface Props {
  readonly token: string;
  readonly onLinkUsed: () => void;
  readonly onDone: (result: 'signed-in' | 'registered') => void;
}

export function FirstAdministratorForm({ token, onLinkUsed, onDone }: Props) {
  const { t, language } = useTexts();
  const register = useFirstAdministrator();
  const [person, setPerson] = useState(noPerson);
  const [faults, setFaults] = useState<PersonFaults>({});
  const fields = useFields();

  const show = (found: PersonFaults): void => {
    setFaults(found);
    const first = firstFault(found);
    if (first) fields[first].current?.focus();
  };
  const refused = (problem: Problem): void => {
    if (problem.code === 'link-used') return onLinkUsed();
    if (problem.errors.some(({ pointer }) => pointer.endsWith('/email')))
      show({ email: 'firstAdministrator.emailWrong' });
  };
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = personFaults(person);
    show(found);
    if (firstFault(found)) return;
    const { displayName, email, password } = person;
    register.mutate(
      { token, displayName: displayName.trim(), email: email.trim(), password, language },
      { onSuccess: onDone, onError: (error) => refused(asProblem(error)) },
    );
  };

  return (
    <form onSubmit={send} noValidate className={classes.fields}>
      <Refusal error={register.error} />
      <PersonFields
        person={person}
        faults={faults}
        fields={fields}
        onChange={(change) => setPerson({ ...person, ...change })}
      />
      <Button type="submit" loading={register.isPending} fullWidth>
        {t('firstAdministrator.submit')}
      </Button>
    </form>
  );
}

type Fields = Record<keyof NewPerson, RefObject<HTMLInputElement | null>>;

function useFields(): Fields {
  return {
    displayName: useRef<HTMLInputElement>(null),
    email: useRef<HTMLInputElement>(null),
    password: useRef<HTMLInputElement>(null),
  };
}

interface PersonFieldsProps {
  readonly person: NewPerson;
  readonly faults: PersonFaults;
  readonly fields: Fields;
  readonly onChange: (change: Partial<NewPerson>) => void;
}

function PersonFields({ person, faults, fields, onChange }: PersonFieldsProps) {
  const { t } = useTexts();
  const fault = (field: keyof NewPerson): string | undefined => {
    const key = faults[field];
    return key ? t(key, passwordLength) : undefined;
  };
  return (
    <>
      <TextInput
        ref={fields.displayName}
        label={t('firstAdministrator.name')}
        description={t('settings.nameHint')}
        autoComplete="name"
        maxLength={120}
        value={person.displayName}
        error={fault('displayName')}
        onChange={(event) => onChange({ displayName: event.currentTarget.value })}
      />
      <TextInput
        ref={fields.email}
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        value={person.email}
        error={fault('email')}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
      <PasswordInput
        ref={fields.password}
        label={t('signIn.password')}
        description={t('firstAdministrator.passwordHint', passwordLength)}
        autoComplete="new-password"
        value={person.password}
        error={fault('password')}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
    </>
  );
}
