import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { VotingMethod } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { useTexts } from '../../lib/texts.js';
import { adviseMethod, purposes, type Purpose } from './advise-method.js';
import { optionsOf, rulesAfter } from './round-rules.js';
import type { StepProps } from './step-props.js';
import classes from './launch-wizard.module.css';

const methods = Object.keys(optionsOf) as VotingMethod[];

/** Two questions lead to a recommendation; every method stays to be chosen. */
export function MethodChoice({ form, onChange }: Omit<StepProps, 'errors'>) {
  const { t } = useTexts();
  const [purpose, setPurpose] = useState<Purpose>('choose');
  const [ideas, setIdeas] = useState('30');
  const advised = adviseMethod(purpose, Number(ideas) || 0);
  const choose = (method: VotingMethod): void => onChange({ method, rules: rulesAfter(form.rules, method) });
  return (
    <>
      <NativeSelect
        label={t('launch.purpose')}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value as Purpose)}
        data={purposes.map((one) => ({ value: one, label: t(`launch.purpose.${one}`) }))}
      />
      <TextInput
        label={t('launch.ideasExpected')}
        inputMode="numeric"
        styles={{ wrapper: { maxWidth: '10rem' } }}
        value={ideas}
        onChange={(event) => setIdeas(event.currentTarget.value)}
      />
      <Notice tone="accent">
        <p>
          {t('launch.advice', { method: t(`launch.method.${advised}`) })} {t(`launch.why.${advised}`)}
        </p>
      </Notice>
      <Radio.Group label={t('launch.method')} value={form.method} onChange={(value) => choose(value)}>
        <div className={classes.options}>
          {methods.map((method) => (
            <Radio
              key={method}
              value={method}
              label={t(`launch.method.${method}`)}
              description={t(`rule.${method}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </>
  );
}
