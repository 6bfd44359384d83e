import { Button, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Idea, Merge } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { useNamesOfAuthors } from '../ideas/use-author-names.js';
import { MergeVotes } from './merge-votes.js';
import { useIsOwnVoteMoved, useMerges, useMergeTrail, useUndoMerge } from './use-merging.js';

/** Where this idea went up, or what went up in it, with their authors; nothing when it stands for itself. */
export function MergeTrail({ idea }: { readonly idea: Idea }) {
  const { t } = useTexts();
  const trail = useMergeTrail(idea.id).data;
  const { mergedInto = null, absorbed = [] } = trail ?? {};
  const isMerged = mergedInto !== null || absorbed.length > 0;
  const merges = useMerges(idea.challengeId, isMerged).data ?? [];
  const isOwnVoteMoved = useIsOwnVoteMoved(idea, absorbed.length > 0);
  const namesOf = useNamesOfAuthors(absorbed);
  if (!isMerged) return null;
  const standing = merges.filter(({ undoneAt }) => undoneAt === null);
  const own = standing.find(({ absorbedId }) => absorbedId === idea.id);
  return (
    <>
      {mergedInto ? (
        <Notice icon="undo" title={t('merge.intoTitle')}>
          <p>
            {t('merge.intoText')}{' '}
            <Link to="/ideas/$ideaId" params={{ ideaId: mergedInto.id }}>
              {mergedInto.title}
            </Link>
          </p>
          {own ? <MergeFacts merge={own} challengeId={idea.challengeId} /> : null}
        </Notice>
      ) : null}
      {absorbed.length > 0 ? (
        <Notice title={t('merge.absorbedTitle')}>
          <ul>
            {absorbed.map(({ id, title, ...authors }) => (
              <li key={id}>
                <Link to="/ideas/$ideaId" params={{ ideaId: id }}>
                  {t('merge.absorbedBy', { title, name: namesOf(authors) })}
                </Link>
                <MergeFacts
                  merge={standing.find(({ absorbedId }) => absorbedId === id)}
                  challengeId={idea.challengeId}
                />
              </li>
            ))}
          </ul>
          {isOwnVoteMoved ? <p>{t('merge.yourVote')}</p> : null}
        </Notice>
      ) : null}
    </>
  );
}

interface FactsProps {
  readonly merge: Merge | undefined;
  readonly challengeId: string;
}

function MergeFacts({ merge, challengeId }: FactsProps) {
  if (!merge) return null;
  return (
    <>
      <p>{merge.reason}</p>
      <MergeVotes {...merge} />
      {merge.canUndo ? <UndoButton merge={merge} challengeId={challengeId} /> : null}
    </>
  );
}

function UndoButton({ merge, challengeId }: { readonly merge: Merge; readonly challengeId: string }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const undo = useUndoMerge(merge, challengeId);
  const confirm = (): void => {
    setReasonMissing(!reason.trim());
    if (reason.trim()) undo.mutate(reason.trim(), { onSuccess: () => setAsking(false) });
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {t('merge.undo')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('merge.undoTitle')}
        confirmText={t('merge.undo')}
        busy={undo.isPending}
        problem={undo.error ? asProblem(undo.error) : null}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('merge.undoText')}</p>
        <Textarea
          label={t('merge.undoReason')}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          error={isReasonMissing ? t('merge.reasonMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
