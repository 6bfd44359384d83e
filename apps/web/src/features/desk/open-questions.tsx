import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { DeskRequest } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useOpenHelpRequests, useSettleHelpRequest } from '../../lib/queries/help.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../help/help-screen.module.css';

/** Who needs help, who waits longest first. */
export function OpenQuestions() {
  const { t } = useTexts();
  const open = useOpenHelpRequests();
  return (
    <section className={classes.section} aria-labelledby="desk-questions">
      <h2 id="desk-questions">{t('desk.questions')}</h2>
      <QueryState query={open}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className={classes.muted}>{t('desk.noQuestions')}</p>;
          return (
            <ul className={classes.list}>
              {items.map((request) => (
                <Question key={request.id} request={request} />
              ))}
            </ul>
          );
        }}
      </QueryState>
      {open.hasNextPage ? (
        <div>
          <Button variant="default" onClick={() => void open.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Question({ request }: { readonly request: DeskRequest }) {
  const { t, problem, language } = useTexts();
  const dates = useDates();
  const settle = useSettleHelpRequest(request);
  const [answer, setAnswer] = useState('');
  return (
    <li className={classes.item}>
      <p className={classes.muted}>
        <Link to="/people/$personId" params={{ personId: request.askerId }}>
          {request.askerName}
        </Link>{' '}
        {t('help.askedOn', { day: dates.day(request.askedAt) })}{' '}
        {request.page ? t('desk.askedAt', { page: request.page }) : ''}
      </p>
      <PlainText text={request.question} lang={language} />
      <Textarea
        label={t('desk.answerTo', { name: request.askerName })}
        autosize
        minRows={2}
        maxLength={4_000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {settle.error ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(settle.error))}</p>
        </Notice>
      ) : null}
      <div className={classes.row}>
        <Button
          size="sm"
          disabled={!answer.trim()}
          loading={settle.isPending}
          onClick={() => settle.mutate(answer.trim())}
        >
          {t('desk.answer')}
        </Button>
        <Button size="sm" variant="default" onClick={() => settle.mutate(null)}>
          {t('desk.close')}
        </Button>
      </div>
    </li>
  );
}
