import { Radio, VisuallyHidden } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import type { ControlProps } from './control-props.js';
import classes from './marks-ballot.module.css';

/** One row of numbers per criterion; what somebody cannot judge stays open. */
export function ScoreControl({ idea, round, ballot }: ControlProps) {
  const { t } = useTexts();
  return (
    <div className={classes.scores}>
      {round.aspects.map((aspect, index) => {
        const criterion = round.rules.criteria[index] ?? aspect;
        const label = criterion === 'overall' ? t('vote.overall') : criterion;
        return (
          <div key={aspect}>
            <Radio.Group
              label={
                <>
                  {label}
                  <VisuallyHidden component="span">
                    {t('vote.scoreFor', { title: idea.title })}
                  </VisuallyHidden>
                </>
              }
              value={ballot.at(idea.id, aspect)?.value ?? ''}
              onChange={(value) => ballot.set(idea.id, value, { aspect })}
            >
              <div className={classes.scale}>
                {round.scale.map((score) => (
                  <Radio key={score} value={score} label={score} />
                ))}
              </div>
            </Radio.Group>
            {ballot.at(idea.id, aspect) ? (
              <button
                type="button"
                className={classes.clear}
                onClick={() => ballot.set(idea.id, null, { aspect })}
              >
                {t('vote.clearScore')}
              </button>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
