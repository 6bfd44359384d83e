import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Idea, VoteValue } from '../../api/types.js';
import { ideasById } from '../../lib/queries/ideas.js';
import { useTexts } from '../../lib/texts.js';
import type { Ballot } from './use-ballot.js';
import classes from './earlier-choices.module.css';

const values: readonly VoteValue[] = ['agree', 'disagree', 'pass'];

interface Props {
  readonly challengeId: string;
  /** What was served in this visit; what was judged in an earlier one is fetched when somebody looks. */
  readonly ideas: readonly Idea[];
  readonly ballot: Ballot;
}

/** What a person chose before, each choice to be changed as long as voting is open. */
export function EarlierChoices({ challengeId, ideas, ballot }: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const before = useJudgedBefore(challengeId, ideas, ballot, open);
  const judged = [...before, ...ideas].filter((idea) => ballot.votes.has(idea.id));
  if (ballot.votes.size === 0) return null;
  return (
    <section className={classes.section}>
      <Button variant="default" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'vote.hideEarlier' : 'vote.showEarlier', { count: ballot.votes.size })}
      </Button>
      {open ? (
        <ul className={classes.list}>
          {judged.map((idea) => (
            <EarlierChoice key={idea.id} idea={idea} ballot={ballot} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function useJudgedBefore(
  challengeId: string,
  served: readonly Idea[],
  ballot: Ballot,
  open: boolean,
): readonly Idea[] {
  const known = new Set(served.map(({ id }) => id));
  const ids = [...ballot.votes.keys()].filter((id) => !known.has(id)).sort();
  const { data = [] } = useQuery({
    queryKey: ['ideas', challengeId, 'judged', ids],
    queryFn: ({ signal }) => ideasById(challengeId, ids, signal),
    enabled: open && ids.length > 0,
  });
  return data;
}

function EarlierChoice({ idea, ballot }: { readonly idea: Idea; readonly ballot: Ballot }) {
  const { t } = useTexts();
  const chosen = ballot.votes.get(idea.id);
  return (
    <li className={classes.row}>
      <span lang={idea.language}>{idea.title}</span>
      <span className={classes.buttons} role="group" aria-label={idea.title}>
        {values.map((value) => (
          <button
            key={value}
            type="button"
            className={classes.choice}
            aria-pressed={chosen === value}
            onClick={() => ballot.cast(idea.id, value)}
          >
            {t(`choice.${value}`)}
          </button>
        ))}
      </span>
    </li>
  );
}
