import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { Idea } from '../../api/types.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { Refusal } from '../../components/refusal.js';
import { useTexts } from '../../lib/texts.js';
import { useSimilarIdeas } from '../ideas/use-similar-ideas.js';
import { MergeVotes } from './merge-votes.js';
import { useMergeIdea, useMergePreview } from './use-merging.js';

/** A word that somebody looks for is asked for; a letter or two would find anything. */
const shortestSearch = 3;

/** For whoever moderates the challenge: lets this idea go up in another one. */
export function MergeButton({ idea }: { readonly idea: Idea }) {
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('merge.action')}
      </Button>
      {asking ? <MergeDialog idea={idea} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function MergeDialog({ idea, onClose }: { readonly idea: Idea; readonly onClose: () => void }) {
  const { t } = useTexts();
  const merge = useMergeIdea(idea);
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const preview = useMergePreview(idea.id, into);
  const confirm = (): void => {
    setAsked(true);
    if (into && reason.trim() && !preview.error)
      merge.mutate({ into, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      opened
      title={t('merge.title')}
      confirmText={t('merge.confirm')}
      busy={merge.isPending}
      problem={merge.error ? asProblem(merge.error) : null}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('merge.text', { title: idea.title })}</p>
      <SurvivorChoice idea={idea} chosen={into} isMissing={isAsked && !into} onChoose={setInto} />
      <Refusal error={preview.error} />
      <div role="status">{preview.data ? <MergeVotes {...preview.data} /> : null}</div>
      <Textarea
        label={t('merge.reason')}
        description={t('merge.reasonHint')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        error={isAsked && !reason.trim() ? t('merge.reasonMissing') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

interface ChoiceProps {
  readonly idea: Idea;
  readonly chosen: string | null;
  /** Somebody wanted to go on without one. */
  readonly isMissing: boolean;
  readonly onChoose: (ideaId: string) => void;
}

/** Ideas that resemble this one at first; what is typed finds others. */
function SurvivorChoice({ idea, chosen, isMissing, onChoose }: ChoiceProps) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const found = useSimilarIdeas(
    idea.challengeId,
    search.trim() || `${idea.title} ${idea.body}`,
    shortestSearch,
  );
  const others = found.filter(({ id }) => id !== idea.id);
  return (
    <Stack gap="sm">
      <TextInput
        label={t('merge.search')}
        description={t('merge.searchHint')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('merge.choose')}
        value={chosen}
        onChange={onChoose}
        error={isMissing ? t('merge.chooseMissing') : null}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {others.map(({ id, title }) => (
            <Radio key={id} value={id} label={title} />
          ))}
        </Stack>
      </Radio.Group>
      {others.length === 0 ? <p role="status">{t('merge.noneFound')}</p> : null}
    </Stack>
  );
}
