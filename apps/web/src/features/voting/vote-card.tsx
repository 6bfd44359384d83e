import { useEffect, useRef } from 'react';
import type { Idea } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { PlainText } from '../../components/plain-text.js';
import { useTexts } from '../../lib/texts.js';
import { voteKeys } from './use-vote-keys.js';
import classes from './vote-card.module.css';

type CardChoice = keyof typeof voteKeys;

const choices: readonly CardChoice[] = ['agree', 'disagree', 'pass'];

interface Props {
  readonly idea: Idea;
  readonly showKeys: boolean;
  readonly onVote: (choice: CardChoice) => void;
  /** True once a person has voted: the next idea's title then takes the focus, so that it is read out. */
  readonly focusTitle: boolean;
}

/** The three choices weigh the same: same size, same place, no colour that recommends one. */
export function VoteCard({ idea, showKeys, onVote, focusTitle }: Props) {
  const { t } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) title.current?.focus();
  }, [idea.id, focusTitle]);
  return (
    <div className={classes.stage}>
      <article className={classes.card} key={idea.id}>
        <h2 ref={title} tabIndex={-1} className={classes.title} lang={idea.language}>
          {idea.title}
        </h2>
        <PlainText text={idea.body} lang={idea.language} />
      </article>
      <div className={classes.choices} role="group" aria-label={t('vote.choices')}>
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            className={classes.choice}
            data-choice={choice}
            aria-label={t(`vote.button.${choice}`, { title: idea.title })}
            aria-keyshortcuts={showKeys ? voteKeys[choice] : undefined}
            onClick={() => onVote(choice)}
          >
            <Icon name={choice} size={26} />
            <span>{t(`choice.${choice}`)}</span>
            {showKeys ? (
              <kbd className={classes.key} aria-hidden="true">
                {voteKeys[choice]}
              </kbd>
            ) : null}
          </button>
        ))}
      </div>
    </div>
  );
}
