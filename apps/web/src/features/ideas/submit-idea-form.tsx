import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Challenge, Idea } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { useMe } from '../../lib/queries/me.js';
import { useStoredDraft } from '../../lib/stored-draft.js';
import { useTexts } from '../../lib/texts.js';
import { ideaLimits, proposedTitle } from './idea-text.js';
import { SimilarIdeas } from './similar-ideas.js';
import { useSimilarIdeas } from './use-similar-ideas.js';
import { useSubmitIdea } from './use-idea-changes.js';
import classes from './submit-idea-screen.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly onSaved: (idea: Idea) => void;
}

const emptyDraft = { body: '', title: '', ownTitle: false };

export function SubmitIdeaForm({ challenge, onSaved }: Props) {
  const { t, problem: sentence } = useTexts();
  const form = useIdeaForm(challenge.id, onSaved);
  const similar = useSimilarIdeas(challenge.id, form.draft.body);
  const { submit } = form;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    form.send(false);
  };
  return (
    <div className={classes.columns}>
      <form onSubmit={onSubmit} noValidate className={classes.form}>
        <IdeaFields form={form} />
        {submit.error ? (
          <Notice tone="danger" icon="warning" role="alert" title={sentence(asProblem(submit.error))}>
            <p>{t('submit.kept')}</p>
          </Notice>
        ) : null}
        <div className={classes.actions}>
          <Button type="submit" size="lg" loading={submit.isPending}>
            {t('submit.send')}
          </Button>
          <Button variant="subtle" size="lg" disabled={submit.isPending} onClick={() => form.send(true)}>
            {t('submit.saveDraft')}
          </Button>
        </div>
        <p className={classes.small}>{t('submit.local')}</p>
      </form>
      <SimilarIdeas items={similar} phase={challenge.phase} />
    </div>
  );
}

/** One field first; the title appears, proposed, as soon as there is something to name. */
function IdeaFields({ form }: { readonly form: ReturnType<typeof useIdeaForm> }) {
  const { t } = useTexts();
  const { draft, change, title } = form;
  return (
    <>
      <Textarea
        ref={form.bodyField}
        label={t('submit.body')}
        description={t('submit.bodyHint')}
        size="lg"
        autosize
        minRows={6}
        maxLength={ideaLimits.body}
        value={draft.body}
        error={form.showTooShort ? t('submit.tooShort', { min: ideaLimits.bodyMin }) : undefined}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      {draft.body.trim() ? (
        <TextInput
          label={t('submit.ideaTitle')}
          description={t(draft.ownTitle ? 'submit.titleOwn' : 'submit.titleProposed')}
          maxLength={ideaLimits.title}
          value={title}
          error={form.showShortTitle ? t('edit.titleShort', { min: ideaLimits.titleMin }) : undefined}
          onChange={(event) => change({ title: event.currentTarget.value, ownTitle: true })}
          onBlur={() => change({ ownTitle: draft.ownTitle && draft.title.trim() !== '' })}
        />
      ) : null}
    </>
  );
}

function useIdeaForm(challengeId: string, onSaved: Props['onSaved']) {
  const me = useMe();
  const submit = useSubmitIdea(challengeId);
  const [draft, change, clear] = useStoredDraft(`zwerm.idea.${me.id}.${challengeId}`, emptyDraft);
  const [tried, setTried] = useState(false);
  const bodyField = useRef<HTMLTextAreaElement>(null);
  const title = draft.ownTitle ? draft.title : proposedTitle(draft.body);
  const tooShort = draft.body.trim().length < ideaLimits.bodyMin;
  const shortTitle = draft.ownTitle && title.trim() !== '' && title.trim().length < ideaLimits.titleMin;
  const send = (asDraft: boolean): void => {
    setTried(true);
    if (tooShort) return bodyField.current?.focus();
    if (shortTitle) return;
    const idea = { title: title.trim(), body: draft.body.trim(), draft: asDraft };
    submit.mutate(idea, {
      onSuccess: (saved) => {
        clear();
        onSaved(saved);
      },
    });
  };
  const shown = { showTooShort: tried && tooShort, showShortTitle: tried && shortTitle };
  return { submit, draft, change, title, bodyField, send, ...shown };
}
