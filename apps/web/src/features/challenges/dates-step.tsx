import { Switch, TextInput } from '@mantine/core';
import { useTexts, type TextKey } from '../../lib/texts.js';
import type { StepProps } from './step-props.js';
import classes from './launch-wizard.module.css';

type DayField = 'ideationFrom' | 'discussionFrom' | 'votingFrom' | 'reviewFrom' | 'reviewUntil';

export function DatesStep({ form, onChange, errors }: StepProps) {
  const { t } = useTexts();
  const day = (field: DayField, label: TextKey) => (
    <TextInput
      label={t(label)}
      type="date"
      required
      value={form[field]}
      error={errors[field]}
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.fields}>
      <p>{t('launch.datesHint')}</p>
      <div className={classes.pair}>
        {day('ideationFrom', 'launch.ideationFrom')}
        {form.withDiscussion ? day('discussionFrom', 'launch.discussionFrom') : null}
      </div>
      <Switch
        label={t('launch.withDiscussion')}
        checked={form.withDiscussion}
        onChange={(event) => onChange({ withDiscussion: event.currentTarget.checked })}
      />
      <div className={classes.pair}>
        {day('votingFrom', 'launch.votingFrom')}
        {day('reviewFrom', 'launch.reviewFrom')}
        {day('reviewUntil', 'launch.reviewUntil')}
      </div>
      <TextInput
        label={t('launch.promise')}
        description={t('launch.promiseHint')}
        type="date"
        value={form.promisedBy}
        error={errors.promisedBy}
        onChange={(event) => onChange({ promisedBy: event.currentTarget.value })}
      />
    </div>
  );
}
