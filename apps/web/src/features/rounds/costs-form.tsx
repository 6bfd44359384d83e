import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { call } from '../../api/client.js';
import type { Round } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { Refusal } from '../../components/refusal.js';
import { useAllIdeas } from '../../lib/queries/all-ideas.js';
import { roundQuery } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import classes from './round-screen.module.css';

const dearest = 1_000_000_000;

interface Cost {
  readonly ideaId: string;
  readonly cost: number;
}

const costsOf = (ideas: readonly { id: string }[], textOf: (ideaId: string) => string): Cost[] =>
  ideas.filter(({ id }) => isCost(textOf(id))).map(({ id }) => ({ ideaId: id, cost: Number(textOf(id)) }));

/** What each idea of a budget round costs, until the first ballot; an idea without a price cannot be chosen. */
export function CostsForm({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  // A price that is left out is taken away, so all ideas must be there before prices are saved.
  const { query, ideas, complete } = useAllIdeas(round.challengeId);
  const known = new Map(round.costs.map(({ ideaId, cost }) => [ideaId, String(cost)]));
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const textOf = (ideaId: string): string => typed.get(ideaId) ?? known.get(ideaId) ?? '';
  const isWrong = (ideaId: string): boolean => textOf(ideaId).trim() !== '' && !isCost(textOf(ideaId));
  const save = useSaveCosts(round.challengeId);
  const { isFrozen } = round;
  const costs = costsOf(ideas, textOf);
  const canSave = complete && !ideas.some(({ id }) => isWrong(id));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (canSave) save.mutate(costs);
  };
  return (
    <form className={classes.panel} onSubmit={submit}>
      <h2 className={classes.heading}>{t('round.costs')}</h2>
      <p>{t(isFrozen ? 'round.costsFrozen' : 'round.costsHint')}</p>
      <QueryState query={query}>
        {() =>
          ideas.map(({ id, title }) => (
            <TextInput
              key={id}
              label={title}
              inputMode="numeric"
              readOnly={isFrozen}
              value={textOf(id)}
              error={isWrong(id) ? t('round.costWrong') : null}
              onChange={(event) => setTyped(new Map(typed).set(id, event.currentTarget.value))}
            />
          ))
        }
      </QueryState>
      <Refusal error={save.error} />
      {save.isSuccess ? (
        <Notice tone="accent" icon="check" role="status">
          <p>{t('round.costsSaved')}</p>
        </Notice>
      ) : null}
      {isFrozen ? null : (
        <div>
          <Button type="submit" loading={save.isPending} disabled={!canSave}>
            {t('action.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

function useSaveCosts(challengeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (items: readonly Cost[]) =>
      call<undefined>('PUT', `/challenges/${challengeId}/round/costs`, { body: { items } }),
    onSuccess: () => client.invalidateQueries(roundQuery(challengeId)),
  });
}

function isCost(text: string): boolean {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= 1 && value <= dearest;
}
