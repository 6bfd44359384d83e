import { TextInput } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import { AudiencePicker } from '../audience/audience-picker.js';
import { MethodChoice } from './method-choice.js';
import { ResultsChoice } from './results-choice.js';
import { RulesFields } from './rules-fields.js';
import type { StepProps } from './step-props.js';
import classes from './launch-wizard.module.css';

export function VotingStep({ form, onChange, errors }: StepProps) {
  const { t } = useTexts();
  return (
    <div className={classes.fields}>
      <MethodChoice form={form} onChange={onChange} />
      <RulesFields form={form} onChange={onChange} errors={errors} />
      <ResultsChoice form={form} onChange={onChange} />
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
