import { Radio } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import type { StepProps } from './step-props.js';
import classes from './launch-wizard.module.css';

/** When people see how the ideas stand; a secret round shows nothing before it has closed. */
export function ResultsChoice({ form, onChange }: Omit<StepProps, 'errors'>) {
  const { t } = useTexts();
  const options = [
    ['after-close', t('launch.resultsAfter'), t('launch.resultsAfterHint')],
    ['live', t('launch.resultsLive'), t('launch.resultsLiveHint')],
  ] as const;
  return (
    <Radio.Group
      label={t('launch.results')}
      value={form.rules.secret ? 'after-close' : form.results}
      onChange={(value) => onChange({ results: value === 'live' ? 'live' : 'after-close' })}
    >
      <div className={classes.options}>
        {options.map(([option, text, hint]) => (
          <Radio key={option} value={option} label={text} description={hint} disabled={form.rules.secret} />
        ))}
      </div>
    </Radio.Group>
  );
}
