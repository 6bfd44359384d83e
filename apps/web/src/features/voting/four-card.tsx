import { useEffect, useRef, useState } from 'react';
import type { Idea } from '../../api/types.js';
import { PlainText } from '../../components/plain-text.js';
import { useTexts } from '../../lib/texts.js';
import type { FourAnswer } from './use-deck.js';
import { usePairKeys } from './use-pair-keys.js';
import classes from './marks-ballot.module.css';

interface Props {
  readonly ideas: readonly Idea[];
  readonly showKeys: boolean;
  readonly onAnswer: (answer: FourAnswer) => void;
  readonly onUndo: () => void;
  /** True once a person has answered something: the question then takes the focus, so that it is read out. */
  readonly takesFocus: boolean;
}

interface Picked {
  readonly best?: string | undefined;
  readonly worst?: string | undefined;
}

/** Four ideas, of which one is the best and one the least good; the answer is given once both are chosen. */
export function FourCard({ ideas, showKeys, onAnswer, onUndo, takesFocus }: Props) {
  const { t } = useTexts();
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) question.current?.focus();
  }, [takesFocus]);
  const { picked, pickBest, pickWorst } = usePicked(onAnswer);
  // The first number is the best, the next one the least good.
  const byNumber = (id: string): void => (picked.best === undefined ? pickBest(id) : pickWorst(id));
  const undecided = (): void => onAnswer(null);
  const byKey = {
    ...Object.fromEntries(ideas.map(({ id }, at) => [`${at + 1}`, () => byNumber(id)])),
    ...{ l: undecided, L: undecided, u: onUndo, U: onUndo },
  };
  usePairKeys(showKeys ? byKey : {});
  return (
    <section aria-labelledby="four-question">
      <h2 id="four-question" ref={question} tabIndex={-1} className={classes.title}>
        {t('vote.four.question')}
      </h2>
      {showKeys ? <p className={classes.hint}>{t('vote.four.keys')}</p> : null}
      <div className={classes.pair}>
        {ideas.map((idea, at) => (
          <FourSide
            key={idea.id}
            idea={idea}
            number={showKeys ? at + 1 : undefined}
            picked={picked}
            onBest={pickBest}
            onWorst={pickWorst}
          />
        ))}
      </div>
      <div className={classes.under}>
        <button
          type="button"
          className={classes.choice}
          aria-keyshortcuts={showKeys ? 'L' : undefined}
          onClick={undecided}
        >
          {t('vote.four.undecided')} {showKeys ? <kbd aria-hidden="true">L</kbd> : null}
        </button>
      </div>
    </section>
  );
}

/** What was chosen so far; once both are, the answer is given. */
function usePicked(onAnswer: Props['onAnswer']) {
  const [picked, setPicked] = useState<Picked>({});
  const pick = (next: Picked): void => {
    const { best, worst } = next;
    setPicked(next);
    if (best !== undefined && worst !== undefined) onAnswer({ best, worst });
  };
  return {
    picked,
    pickBest: (id: string): void => pick(withBest(picked, id)),
    pickWorst: (id: string): void => pick(withWorst(picked, id)),
  };
}

/** Choosing what is chosen already takes that back; one idea is never both. */
const withBest = ({ best, worst }: Picked, id: string): Picked => ({
  best: best === id ? undefined : id,
  worst: worst === id ? undefined : worst,
});
const withWorst = ({ best, worst }: Picked, id: string): Picked => ({
  best: best === id ? undefined : best,
  worst: worst === id ? undefined : id,
});

interface SideProps {
  readonly idea: Idea;
  /** Its key; absent without keys. */
  readonly number: number | undefined;
  readonly picked: Picked;
  readonly onBest: (id: string) => void;
  readonly onWorst: (id: string) => void;
}

function FourSide({ idea, number, picked, onBest, onWorst }: SideProps) {
  const { t } = useTexts();
  const { id, title } = idea;
  return (
    <article className={classes.side}>
      <h3 className={classes.title} lang={idea.language}>
        {number === undefined ? null : <kbd aria-hidden="true">{number}</kbd>} {title}
      </h3>
      <PlainText text={idea.body} lang={idea.language} />
      <div className={classes.answers}>
        <button
          type="button"
          className={classes.choice}
          aria-pressed={picked.best === id}
          aria-label={t('vote.four.bestIs', { title })}
          onClick={() => onBest(id)}
        >
          {t('vote.four.best')}
        </button>
        <button
          type="button"
          className={classes.choice}
          aria-pressed={picked.worst === id}
          aria-label={t('vote.four.worstIs', { title })}
          onClick={() => onWorst(id)}
        >
          {t('vote.four.worst')}
        </button>
      </div>
    </article>
  );
}
