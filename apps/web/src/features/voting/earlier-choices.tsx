import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Idea, VoteValue } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import type { Ballot } from './use-ballot.js';
import classes from './earlier-choices.module.css';

const values: readonly VoteValue[] = ['agree', 'disagree', 'pass'];

interface Props {
  readonly ideas: readonly Idea[];
  readonly ballot: Ballot;
}

/** What a person chose before, each choice to be changed as long as voting is open. */
export function EarlierChoices({ ideas, ballot }: Props) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const judged = ideas.filter((idea) => ballot.votes.has(idea.id));
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
