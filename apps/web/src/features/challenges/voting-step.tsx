import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';
import type { LaunchForm } from './launch-form.js';
import type { StepProps } from './launch-wizard.js';
import { useGroups } from './use-groups.js';
import classes from './launch-wizard.module.css';

type Choice = 'method' | 'results' | 'audience';

export function VotingStep({ form, onChange, errors }: StepProps) {
  const { t } = useTexts();
  const groups = useGroups();
  const choose = (field: Choice) => (value: string) => onChange({ [field]: value } as Partial<LaunchForm>);
  return (
    <div className={classes.fields}>
      <Radio.Group label={t('launch.method')} value={form.method} onChange={choose('method')}>
        <div className={classes.options}>
          <Radio
            value="agree-disagree-pass"
            label={t('launch.methodCards')}
            description={t('launch.methodCardsHint')}
          />
          <Radio
            value="support"
            label={t('launch.methodSupport')}
            description={t('launch.methodSupportHint')}
          />
        </div>
      </Radio.Group>
      <Radio.Group label={t('launch.results')} value={form.results} onChange={choose('results')}>
        <div className={classes.options}>
          <Radio
            value="after-close"
            label={t('launch.resultsAfter')}
            description={t('launch.resultsAfterHint')}
          />
          <Radio value="live" label={t('launch.resultsLive')} description={t('launch.resultsLiveHint')} />
        </div>
      </Radio.Group>
      <TextInput
        label={t('launch.topCount')}
        description={t('launch.topCountHint')}
        inputMode="numeric"
        styles={{ wrapper: { maxWidth: '10rem' } }}
        value={form.topCount}
        error={errors.topCount}
        onChange={(event) => onChange({ topCount: event.currentTarget.value })}
      />
      <Radio.Group label={t('launch.audience')} value={form.audience} onChange={choose('audience')}>
        <div className={classes.options}>
          <Radio value="everyone" label={t('launch.audienceEveryone')} />
          <Radio value="group" label={t('launch.audienceGroup')} />
        </div>
      </Radio.Group>
      {form.audience === 'group' ? (
        <NativeSelect
          label={t('launch.group')}
          required
          value={form.groupId}
          error={errors.groupId}
          onChange={(event) => onChange({ groupId: event.currentTarget.value })}
          data={[
            { value: '', label: t('launch.chooseGroup') },
            ...(groups.data ?? []).map(({ id, name, memberCount }) => ({
              value: id,
              label: t('launch.groupOption', { name, count: memberCount }),
            })),
          ]}
        />
      ) : null}
    </div>
  );
}
