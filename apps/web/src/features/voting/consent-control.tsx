import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/texts.js';
import type { ControlProps } from './control-props.js';
import classes from './marks-ballot.module.css';

const answers = ['consent', 'objection', 'abstain'] as const;
const longestReason = 1_000;

/** Consent, abstain, or object: an objection is only saved together with its reason. */
export function ConsentControl({ idea, ballot }: ControlProps) {
  const { t } = useTexts();
  const mark = ballot.at(idea.id);
  const [isObjecting, setObjecting] = useState(false);
  const chosen = isObjecting ? 'objection' : mark?.value;
  const answer = (value: (typeof answers)[number]): void => {
    setObjecting(value === 'objection');
    if (value !== 'objection') ballot.set(idea.id, value);
  };
  return (
    <div className={classes.control}>
      <div className={classes.answers} role="group" aria-label={t('vote.answerOn', { title: idea.title })}>
        {answers.map((value) => (
          <button
            key={value}
            type="button"
            className={classes.choice}
            aria-pressed={chosen === value}
            onClick={() => answer(value)}
          >
            {t(`choice.${value}`)}
          </button>
        ))}
      </div>
      {chosen === 'objection' ? (
        <Reason
          saved={mark?.reason ?? ''}
          onSave={(reason) => {
            setObjecting(false);
            ballot.set(idea.id, 'objection', { reason });
          }}
        />
      ) : null}
    </div>
  );
}

interface ReasonProps {
  readonly saved: string;
  readonly onSave: (reason: string) => void;
}

function Reason({ saved, onSave }: ReasonProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState(saved);
  return (
    <form
      className={classes.reason}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason.trim());
      }}
    >
      <Textarea
        label={t('vote.reason')}
        description={t('vote.reasonHint')}
        autosize
        minRows={2}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={reason.trim() === ''}>
        {t('vote.saveObjection')}
      </Button>
    </form>
  );
}
