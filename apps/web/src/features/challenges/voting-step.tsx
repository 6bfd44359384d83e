import { Radio, TextInput } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import { AudiencePicker } from '../audience/audience-picker.js';
import { MethodChoice } from './method-choice.js';
import { RulesFields } from './rules-fields.js';
import type { StepProps } from './step-props.js';
import classes from './launch-wizard.module.css';

export function VotingStep({ form, onChange, errors }: StepProps) {
  const { t } = useTexts();
  return (
    <div className={classes.fields}>
      <MethodChoice form={form} onChange={onChange} />
      <RulesFields form={form} onChange={onChange} errors={errors} />
      <Choice
        label={t('launch.results')}
        value={form.rules.secret ? 'after-close' : form.results}
        onChange={(value) => onChange({ results: value === 'live' ? 'live' : 'after-close' })}
        options={[
          ['after-close', t('launch.resultsAfter'), t('launch.resultsAfterHint')],
          ['live', t('launch.resultsLive'), t('launch.resultsLiveHint')],
        ]}
        isDisabled={form.rules.secret}
      />
      <TextInput
        label={t('launch.topCount')}
        description={t('launch.topCountHint')}
        inputMode="numeric"
        styles={{ wrapper: { maxWidth: '10rem' } }}
        value={form.topCount}
        error={errors.topCount}
        onChange={(event) => onChange({ topCount: event.currentTarget.value })}
      />
      <AudiencePicker
        label={t('launch.audience')}
        value={form.audience}
        error={errors.audience}
        onChange={(audience) => onChange({ audience })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  readonly options: readonly (readonly [value: string, label: string, hint?: string])[];
}

function Choice({ label, value, onChange, options, isDisabled = false }: ChoiceProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className={classes.options}>
        {options.map(([option, text, hint]) => (
          <Radio key={option} value={option} label={text} description={hint} disabled={isDisabled} />
        ))}
      </div>
    </Radio.Group>
  );
}
