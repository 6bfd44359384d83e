import { NativeSelect, Textarea } from '@mantine/core';
import { useDomains } from '../../lib/queries/domains.js';
import { useTexts } from '../../lib/texts.js';
import type { StepProps } from './step-props.js';
import classes from './launch-wizard.module.css';

export function ScopeStep({ form, onChange, errors }: StepProps) {
  const { t, language } = useTexts();
  const domains = useDomains();
  const chosen = domains.data?.find((domain) => domain.id === form.domainId);
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t('launch.domain')}
        description={chosen ? chosen.goal[language] : t('launch.domainHint')}
        required
        value={form.domainId}
        error={errors.domainId}
        onChange={(event) => onChange({ domainId: event.currentTarget.value })}
        data={[
          { value: '', label: t('launch.choose') },
          ...(domains.data ?? []).map((domain) => ({ value: domain.id, label: domain.name[language] })),
        ]}
      />
      <Textarea
        label={t('launch.criteria')}
        description={t('launch.criteriaHint')}
        autosize
        minRows={3}
        value={form.criteria}
        error={errors.criteria}
        onChange={(event) => onChange({ criteria: event.currentTarget.value })}
      />
    </div>
  );
}
