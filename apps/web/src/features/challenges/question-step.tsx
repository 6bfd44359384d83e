import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import { launchLimits } from './launch-form.js';
import type { StepProps } from './step-props.js';
import classes from './launch-wizard.module.css';

export function QuestionStep({ form, onChange, errors }: StepProps) {
  const { t } = useTexts();
  return (
    <div className={classes.fields}>
      <Textarea
        label={t('launch.question')}
        description={t('launch.questionHint')}
        required
        autosize
        minRows={2}
        maxLength={launchLimits.question}
        value={form.question}
        error={errors.question}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
      <TextInput
        label={t('launch.name')}
        description={t('launch.nameHint')}
        required
        maxLength={launchLimits.title}
        value={form.title}
        error={errors.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('launch.context')}
        description={t('launch.contextHint')}
        required
        autosize
        minRows={4}
        maxLength={launchLimits.context}
        value={form.context}
        error={errors.context}
        onChange={(event) => onChange({ context: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('launch.language')}
        value={form.language}
        onChange={(event) => onChange({ language: event.currentTarget.value === 'en' ? 'en' : 'nl' })}
        data={[
          { value: 'nl', label: t('language.nl') },
          { value: 'en', label: t('language.en') },
        ]}
      />
    </div>
  );
}
