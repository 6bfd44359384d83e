import { Button, Code, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import type { NewSecondFactor } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import {
  useBeginSecondFactor,
  useConfirmSecondFactor,
  useRemoveSecondFactor,
  useSecondFactor,
} from './use-security.js';
import classes from '../settings/settings-screen.module.css';

export function SecondFactorSection({ isNeeded }: { readonly isNeeded: boolean }) {
  const { t } = useTexts();
  const factor = useSecondFactor();
  return (
    <section className={classes.section} aria-labelledby="security-second-factor">
      <h2 id="security-second-factor">{t('security.secondFactor')}</h2>
      <p className={classes.muted}>{t('security.secondFactorText')}</p>
      <QueryState query={factor} shape="card">
        {({ isOn, recoveryCodesLeft }) =>
          isOn ? <TurnOff codesLeft={recoveryCodesLeft} /> : <SetUp isNeeded={isNeeded} />
        }
      </QueryState>
    </section>
  );
}

function SetUp({ isNeeded }: { readonly isNeeded: boolean }) {
  const { t } = useTexts();
  const begin = useBeginSecondFactor();
  if (begin.data) return <Confirm factor={begin.data} />;
  return (
    <>
      {isNeeded ? (
        <Notice tone="accent" icon="warning" title={t('security.neededTitle')}>
          <p>{t('security.neededText')}</p>
        </Notice>
      ) : null}
      <Refusal error={begin.error} />
      <div>
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t('security.setUp')}
        </Button>
      </div>
    </>
  );
}

function Confirm({ factor }: { readonly factor: NewSecondFactor }) {
  const { t } = useTexts();
  const confirm = useConfirmSecondFactor();
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} />;
  return (
    <>
      <p>{t('security.scan')}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(factor.qrSvg)}`}
        alt={t('security.qrAlt')}
        width={200}
        height={200}
      />
      <p>{t('security.orType')}</p>
      <Code block>{factor.secret}</Code>
      <CodeForm label={t('security.firstCode')} action={t('security.confirm')} mutation={confirm} />
    </>
  );
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <Notice tone="accent" icon="check" role="status" title={t('security.onTitle')}>
      <p>{t('security.recoveryText')}</p>
      <Code block>{codes.join('\n')}</Code>
      <p>
        <Button onClick={() => void navigate({ to: '/sign-in', search: {} })}>
          {t('security.signInAgain')}
        </Button>
      </p>
    </Notice>
  );
}

function TurnOff({ codesLeft }: { readonly codesLeft: number }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const remove = useRemoveSecondFactor();
  return (
    <>
      <p>{t('security.isOn', { count: codesLeft })}</p>
      <CodeForm
        label={t('security.codeToTurnOff')}
        action={t('security.turnOff')}
        mutation={remove}
        onDone={() => void navigate({ to: '/sign-in', search: {} })}
      />
    </>
  );
}

interface CodeFormProps {
  readonly label: string;
  readonly action: string;
  readonly mutation: {
    readonly error: Error | null;
    readonly isPending: boolean;
    readonly mutate: (code: string, options?: { onSuccess?: () => void }) => void;
  };
  readonly onDone?: () => void;
}

function CodeForm({ label, action, mutation, onDone }: CodeFormProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(!code.trim());
    if (code.trim()) mutation.mutate(code.trim(), onDone ? { onSuccess: onDone } : {});
  };
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <TextInput
        label={label}
        autoComplete="one-time-code"
        maxLength={40}
        value={code}
        error={isMissing ? t('security.codeMissing') : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {mutation.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{t('problem.wrong-code')}</p>
        </Notice>
      ) : null}
      <div>
        <Button type="submit" variant="default" loading={mutation.isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
