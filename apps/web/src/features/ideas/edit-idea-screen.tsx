import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Idea } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { ideaQuery, useIdea } from '../../lib/queries/ideas.js';
import { useTexts } from '../../lib/texts.js';
import { EditConflictDialog } from './edit-conflict-dialog.js';
import { ideaLimits } from './idea-text.js';
import { useEditIdea } from './use-idea-changes.js';
import classes from './idea-screen.module.css';

export function EditIdeaScreen({ ideaId }: { readonly ideaId: string }) {
  const idea = useIdea(ideaId);
  return (
    <QueryState query={idea} shape="page" asPage>
      {(loaded) => <EditIdea idea={loaded} />}
    </QueryState>
  );
}

function EditIdea({ idea }: { readonly idea: Idea }) {
  const { t } = useTexts();
  const editor = useIdeaEditor(idea);
  return (
    <div className={classes.page}>
      <div>
        <BackLink to="/ideas/$ideaId" params={{ ideaId: idea.id }}>
          {idea.title}
        </BackLink>
        <PageTitle>{t('edit.title')}</PageTitle>
      </div>
      <EditIdeaForm ideaId={idea.id} editor={editor} />
      {editor.theirs ? (
        <EditConflictDialog
          mine={editor.text}
          theirs={editor.theirs}
          onKeepMine={editor.keepMine}
          onTakeTheirs={editor.takeTheirs}
          onClose={editor.closeConflict}
        />
      ) : null}
    </div>
  );
}

interface FormProps {
  readonly ideaId: string;
  readonly editor: ReturnType<typeof useIdeaEditor>;
}

function EditIdeaForm({ ideaId, editor }: FormProps) {
  const { t, problem: sentence } = useTexts();
  const { text, errors, edit } = editor;
  const problem = edit.error ? asProblem(edit.error) : null;
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    editor.save();
  };
  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      <TextInput
        label={t('submit.ideaTitle')}
        required
        maxLength={ideaLimits.title}
        value={text.title}
        error={errors.title ? t('edit.titleShort', { min: ideaLimits.titleMin }) : undefined}
        onChange={(event) => editor.change({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('submit.body')}
        required
        autosize
        minRows={6}
        maxLength={ideaLimits.body}
        value={text.body}
        error={errors.body ? t('submit.tooShort', { min: ideaLimits.bodyMin }) : undefined}
        onChange={(event) => editor.change({ body: event.currentTarget.value })}
      />
      {problem && !editor.theirs ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{sentence(problem)}</p>
        </Notice>
      ) : null}
      <div className={classes.actions}>
        <Button type="submit" loading={edit.isPending}>
          {t('action.save')}
        </Button>
        <LinkButton to="/ideas/$ideaId" params={{ ideaId }} variant="default">
          {t('action.cancel')}
        </LinkButton>
      </div>
    </form>
  );
}

/** The edited text, based on the version it started from; a newer one in between is shown, not overwritten. */
function useIdeaEditor(idea: Idea) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const edit = useEditIdea(idea.id);
  const [base, setBase] = useState(idea.version);
  const [text, setText] = useState({ title: idea.title, body: idea.body });
  const [theirs, setTheirs] = useState<Idea | null>(null);
  const [shown, setShown] = useState(false);
  const short = {
    title: text.title.trim().length < ideaLimits.titleMin,
    body: text.body.trim().length < ideaLimits.bodyMin,
  };
  const send = async (version: number): Promise<void> => {
    setShown(true);
    if (short.title || short.body) return;
    try {
      await edit.mutateAsync({ version, title: text.title.trim(), body: text.body.trim() });
      await navigate({ to: '/ideas/$ideaId', params: { ideaId: idea.id } });
    } catch (error) {
      if (asProblem(error).code !== 'version-conflict') return;
      const newest = await client.query({ ...ideaQuery(idea.id), staleTime: 0 }).catch(() => null);
      setTheirs(newest);
    }
  };
  return {
    edit,
    text,
    theirs,
    errors: shown ? short : { title: false, body: false },
    change: (part: Partial<typeof text>) => setText({ ...text, ...part }),
    save: () => void send(base),
    closeConflict: () => setTheirs(null),
    keepMine: () => {
      const version = theirs?.version ?? base;
      setBase(version);
      setTheirs(null);
      void send(version);
    },
    takeTheirs: () => {
      if (!theirs) return;
      setBase(theirs.version);
      setText({ title: theirs.title, body: theirs.body });
      setTheirs(null);
    },
  };
}
