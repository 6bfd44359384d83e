import { Button } from '@mantine/core';
import { useEffect } from 'react';
import type { Challenge, Idea } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { useDates } from '../../lib/dates.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';
import { WithdrawButton } from './withdraw-button.js';
import classes from './submit-idea-screen.module.css';

interface Props {
  readonly idea: Idea;
  readonly challenge: Challenge;
  readonly onAgain: () => void;
}

/** What happened, who reads it, what comes next, and the way to change one's mind. */
export function IdeaReceipt({ idea, challenge, onAgain }: Props) {
  const { t } = useTexts();
  const isDraft = idea.state === 'draft';
  const params = { ideaId: idea.id };
  return (
    <div className={classes.receipt}>
      <ReceiptTitle text={t(isDraft ? 'receipt.draftTitle' : 'receipt.title')} />
      <ul className={classes.steps}>
        <li>
          <Icon name="check" />
          <span>{t(isDraft ? 'receipt.draftSaved' : 'receipt.happened', { title: idea.title })}</span>
        </li>
        {isDraft ? null : <WhatFollows challenge={challenge} />}
      </ul>
      <div className={classes.actions}>
        <LinkButton to="/ideas/$ideaId" params={params}>
          {t(isDraft ? 'receipt.openDraft' : 'receipt.open')}
        </LinkButton>
        <LinkButton to="/ideas/$ideaId/edit" params={params} variant="default">
          {t('idea.edit')}
        </LinkButton>
        {isDraft ? null : <WithdrawButton idea={idea} />}
        <Button variant="subtle" onClick={onAgain}>
          {t('receipt.again')}
        </Button>
      </div>
    </div>
  );
}

function WhatFollows({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const dates = useDates();
  const sponsor = usePeople([challenge.sponsorId]).get(challenge.sponsorId);
  const voting = challenge.phases.find((window) => window.phase === 'voting');
  return (
    <>
      <li>
        <Icon name="people" />
        <span>
          {sponsor ? t('receipt.readersWith', { name: sponsor.displayName }) : t('receipt.readers')}
        </span>
      </li>
      {voting ? (
        <li>
          <Icon name="clock" />
          <span>{t('receipt.voting', { day: dates.day(voting.startsAt) })}</span>
        </li>
      ) : null}
      {challenge.promisedBy ? (
        <li>
          <Icon name="star" />
          <span>{t('receipt.answer', { day: dates.day(challenge.promisedBy) })}</span>
        </li>
      ) : null}
    </>
  );
}

// The receipt takes the form's place without a navigation; the focus must follow all the same.
function ReceiptTitle({ text }: { readonly text: string }) {
  useEffect(() => {
    document.querySelector<HTMLElement>('[data-page-title]')?.focus();
  }, []);
  return <PageTitle>{text}</PageTitle>;
}
