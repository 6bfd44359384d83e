import { Button, Textarea } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { HelpRequest } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useAskForHelp, useOwnHelpRequests } from '../../lib/queries/help.js';
import { useTexts } from '../../lib/texts.js';
import classes from './help-screen.module.css';

const topics = ['signIn', 'submit', 'vote', 'whoSees'] as const;

/** Short texts for the main tasks, a question to the user managers, and one's own questions with their answers. */
export function HelpScreen({ from = '' }: { readonly from?: string | undefined }) {
  const { t } = useTexts();
  return (
    <div className={classes.screen}>
      <PageTitle>{t('help.title')}</PageTitle>
      {topics.map((topic) => (
        <section key={topic} className={classes.section} aria-labelledby={`help-${topic}`}>
          <h2 id={`help-${topic}`}>{t(`help.${topic}`)}</h2>
          <p>{t(`help.${topic}Text`)}</p>
        </section>
      ))}
      <QuestionForm page={from} />
      <OwnQuestions />
    </div>
  );
}

function QuestionForm({ page }: { readonly page: string }) {
  const { t, problem } = useTexts();
  const ask = useAskForHelp();
  const [question, setQuestion] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(!question.trim());
    if (question.trim())
      ask.mutate({ question: question.trim(), page }, { onSuccess: () => setQuestion('') });
  };
  return (
    <section className={classes.section} aria-labelledby="help-ask">
      <h2 id="help-ask">{t('help.ask')}</h2>
      <form onSubmit={send} noValidate className={classes.form}>
        <Textarea
          label={t('help.question')}
          description={t('help.questionHint')}
          autosize
          minRows={3}
          maxLength={2_000}
          value={question}
          error={missing ? t('help.questionMissing') : undefined}
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        {ask.error ? (
          <Notice tone="danger" icon="warning" role="alert">
            <p>{problem(asProblem(ask.error))}</p>
          </Notice>
        ) : null}
        <div className={classes.row}>
          <Button type="submit" loading={ask.isPending}>
            {t('help.send')}
          </Button>
          <span role="status">{ask.isSuccess ? t('help.sent') : ''}</span>
        </div>
      </form>
    </section>
  );
}

function OwnQuestions() {
  const { t } = useTexts();
  const own = useOwnHelpRequests();
  return (
    <section className={classes.section} aria-labelledby="help-own">
      <h2 id="help-own">{t('help.own')}</h2>
      <QueryState query={own} shape="card">
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.muted}>{t('help.none')}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((request) => (
                <OwnQuestion key={request.id} request={request} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

function OwnQuestion({ request }: { readonly request: HelpRequest }) {
  const { t, language } = useTexts();
  const dates = useDates();
  return (
    <li className={classes.item}>
      <p className={classes.muted}>
        {t(`help.state.${request.state}`)} {t('help.askedOn', { day: dates.day(request.askedAt) })}
      </p>
      <PlainText text={request.question} lang={language} />
      {request.answer ? (
        <Notice tone="calm" icon="check" title={t('help.answer')}>
          <PlainText text={request.answer} lang={language} />
        </Notice>
      ) : null}
    </li>
  );
}
