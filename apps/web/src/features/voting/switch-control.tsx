import { Icon } from '../../components/icon.js';
import { useTexts } from '../../lib/texts.js';
import type { ControlProps } from './control-props.js';
import { costOf, leftOf } from './spending.js';
import classes from './marks-ballot.module.css';

/** On or off: approval, limited support, and what to pay for. What does not fit any more says so. */
export function SwitchControl({ idea, round, ballot }: ControlProps) {
  const { t } = useTexts();
  const value = round.scale[0] ?? '';
  const isOn = ballot.at(idea.id) !== undefined;
  const price = round.method === 'budget' ? costOf({ ideaId: idea.id, value }, round) : null;
  const left = leftOf(ballot.marks, round);
  const isFull = round.rules.most !== null && ballot.marks.length >= round.rules.most;
  const fits = price === null ? !isFull : price > 0 && price <= (left ?? 0);
  return (
    <div className={classes.control}>
      {price === null ? null : (
        <p className={classes.price}>{price > 0 ? t('vote.price', { price }) : t('vote.noPrice')}</p>
      )}
      <button
        type="button"
        className={classes.choice}
        aria-pressed={isOn}
        aria-label={t(`vote.switch.${round.method === 'budget' ? 'budget' : 'approval'}`, {
          title: idea.title,
        })}
        disabled={!isOn && !fits}
        onClick={() => ballot.set(idea.id, isOn ? null : value)}
      >
        <Icon name={isOn ? 'check' : 'add'} size={20} />
        <span aria-hidden="true">{t(isOn ? 'vote.chosen' : 'vote.choose')}</span>
      </button>
      {!isOn && !fits && price !== 0 ? <p className={classes.hint}>{t('vote.doesNotFit')}</p> : null}
    </div>
  );
}
