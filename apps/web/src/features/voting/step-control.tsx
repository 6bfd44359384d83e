import { useTexts } from '../../lib/texts.js';
import type { ControlProps } from './control-props.js';
import { costOf, leftOf } from './spending.js';
import classes from './marks-ballot.module.css';

/** A number with one more and one less: dots, and votes that cost their square. */
export function StepControl({ idea, round, ballot }: ControlProps) {
  const { t } = useTexts();
  const now = Number(ballot.at(idea.id)?.value ?? 0);
  const most = Number(round.scale.at(-1) ?? 0);
  const priceOf = (points: number): number => costOf({ ideaId: idea.id, value: String(points) }, round);
  const next = priceOf(now + 1) - priceOf(now);
  const left = leftOf(ballot.marks, round) ?? 0;
  const give = (points: number): void => ballot.set(idea.id, points === 0 ? null : String(points));
  return (
    <div className={classes.control}>
      <div className={classes.steps} role="group" aria-label={t('vote.points', { title: idea.title })}>
        <button
          type="button"
          className={classes.step}
          aria-label={t('vote.fewer', { title: idea.title })}
          disabled={now === 0}
          onClick={() => give(now - 1)}
        >
          −
        </button>
        <output className={classes.number} aria-label={t('vote.given', { title: idea.title })}>
          {now}
        </output>
        <button
          type="button"
          className={classes.step}
          aria-label={t('vote.more', { title: idea.title })}
          disabled={now >= most || next > left}
          onClick={() => give(now + 1)}
        >
          +
        </button>
      </div>
      {round.method === 'quadratic' && now < most ? (
        <p className={classes.hint}>{t('vote.nextCosts', { price: next })}</p>
      ) : null}
    </div>
  );
}
