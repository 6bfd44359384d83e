import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Idea } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { Refusal } from '../../components/refusal.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';
import { PeoplePicker } from '../audience/people-picker.js';
import { useNameCoAuthors, useStepOut } from './use-idea-changes.js';
import classes from './idea-screen.module.css';

// The limit of the ideas service.
const most = 10;
const words = { label: 'coAuthors.label', hint: 'coAuthors.hint', clear: 'coAuthors.clear' } as const;

/** For the author: who wrote the idea with them. */
export function CoAuthorsForm({ idea }: { readonly idea: Idea }) {
  const { t, language } = useTexts();
  const [chosen, setChosen] = useState<string[] | null>(null);
  const naming = useNameCoAuthors(idea);
  const people = usePeople(idea.coAuthorIds);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (chosen) naming.mutate(chosen, { onSuccess: () => setChosen(null) });
  };
  const names = idea.coAuthorIds.map((id) => people.get(id)?.displayName ?? t('idea.someone'));
  return (
    <form className={classes.form} onSubmit={submit}>
      <PeoplePicker
        words={words}
        most={most}
        value={chosen ?? idea.coAuthorIds}
        onChange={(personIds) => setChosen(personIds.filter((id) => id !== idea.authorId))}
      />
      <Refusal error={naming.error} />
      <p role="status" className={classes.when}>
        {naming.isSuccess && chosen === null
          ? names.length > 0
            ? t('coAuthors.saved', { names: new Intl.ListFormat(language).format(names) })
            : t('coAuthors.savedNone')
          : ''}
      </p>
      {chosen ? (
        <div>
          <Button type="submit" variant="default" loading={naming.isPending}>
            {t('coAuthors.save')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

interface OwnProps {
  readonly idea: Idea;
  readonly mayEdit: boolean;
}

/** For a co-author: that they are one, what they may do, and the way out. */
export function OwnCoAuthorship({ idea, mayEdit }: OwnProps) {
  const { t } = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  const navigate = useNavigate();
  const stepOut = useStepOut(idea);
  const author = usePeople([idea.authorId]).get(idea.authorId);
  const leave = (): void =>
    stepOut.mutate(undefined, {
      onSuccess: () => {
        setIsAsking(false);
        // A draft is not theirs to read any more.
        if (idea.state !== 'submitted')
          void navigate({ to: '/challenges/$challengeId', params: { challengeId: idea.challengeId } });
      },
    });
  return (
    <Notice tone="accent" icon="edit" title={t('coAuthors.youAre')}>
      <p>{t('coAuthors.youAreText', { name: author?.displayName ?? t('idea.someone') })}</p>
      <div className={classes.actions}>
        {mayEdit ? (
          <LinkButton to="/ideas/$ideaId/edit" params={{ ideaId: idea.id }} size="sm">
            {t('idea.edit')}
          </LinkButton>
        ) : null}
        <Button variant="default" size="sm" onClick={() => setIsAsking(true)}>
          {t('coAuthors.stepOut')}
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={t('coAuthors.stepOutTitle')}
        confirmText={t('coAuthors.stepOut')}
        busy={stepOut.isPending}
        problem={stepOut.error ? asProblem(stepOut.error) : null}
        onConfirm={leave}
        onClose={() => setIsAsking(false)}
      >
        <p>{t('coAuthors.stepOutText')}</p>
      </ConfirmDialog>
    </Notice>
  );
}
