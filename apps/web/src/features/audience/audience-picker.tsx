import { Checkbox, Input, MultiSelect } from '@mantine/core';
import type { Audience } from '../../api/types.js';
import { useGroups } from '../../lib/queries/groups.js';
import { useTexts } from '../../lib/texts.js';
import { AudienceReach } from './audience-reach.js';
import { PeoplePicker } from './people-picker.js';
import classes from './audience-picker.module.css';

interface AudiencePickerProps {
  readonly label: string;
  readonly value: Audience;
  readonly error: string | undefined;
  readonly onChange: (audience: Audience) => void;
}

/** Who something is for: every employee, groups and units, or any of these together. */
export function AudiencePicker({ label, value, error, onChange }: AudiencePickerProps) {
  const { t } = useTexts();
  const groups = useGroups();
  const options = (groups.data ?? []).map(({ id, name, memberCount }) => ({
    value: id,
    label: t('audience.groupOption', { name, count: memberCount }),
  }));
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <div className={classes.fields} role="group" aria-label={label}>
        <Checkbox
          label={t('audience.everyoneOption')}
          description={t('audience.everyoneHint')}
          checked={value.everyone}
          onChange={(event) => onChange({ ...value, everyone: event.currentTarget.checked })}
        />
        <MultiSelect
          label={t('audience.groups')}
          description={t('audience.groupsHint')}
          searchable
          clearable
          hidePickedOptions
          limit={50}
          nothingFoundMessage={t('audience.noGroup')}
          clearButtonProps={{ 'aria-label': t('audience.clearGroups') }}
          data={options}
          value={value.groupIds}
          onChange={(groupIds) => onChange({ ...value, groupIds })}
        />
        <PeoplePicker value={value.personIds} onChange={(personIds) => onChange({ ...value, personIds })} />
        <AudienceReach audience={value} />
      </div>
    </Input.Wrapper>
  );
}
