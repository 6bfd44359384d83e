import { MultiSelect, Switch } from '@mantine/core';
import { useGroups } from '../../lib/queries/groups.js';
import { useTexts } from '../../lib/texts.js';
import type { RulesForm } from './round-rules.js';

interface Props {
  readonly rules: RulesForm;
  readonly onChange: (part: Partial<RulesForm>) => void;
}

/** Whether experts judge instead of everybody, and whether people may judge where they have an interest. */
export function JuryFields({ rules, onChange }: Props) {
  const { t } = useTexts();
  const groups = useGroups();
  const chooseJury = (juryGroupIds: readonly string[]): void => {
    const [was, is] = [rules.juryGroupIds.length > 0, juryGroupIds.length > 0];
    // A jury does not judge its own work unless somebody says so; everybody else may.
    onChange(was === is ? { juryGroupIds } : { juryGroupIds, ownIdeas: !is, ownUnit: !is });
  };
  return (
    <>
      <MultiSelect
        label={t('launch.jury')}
        description={t('launch.juryHint')}
        searchable
        clearable
        hidePickedOptions
        limit={50}
        maxValues={20}
        nothingFoundMessage={t('audience.noGroup')}
        clearButtonProps={{ 'aria-label': t('audience.clearGroups') }}
        data={(groups.data ?? []).map(({ id, name, memberCount }) => ({
          value: id,
          label: t('audience.groupOption', { name, count: memberCount }),
        }))}
        value={[...rules.juryGroupIds]}
        onChange={chooseJury}
      />
      <Switch
        label={t('launch.ownIdeas')}
        checked={rules.ownIdeas}
        onChange={(event) => onChange({ ownIdeas: event.currentTarget.checked })}
      />
      <Switch
        label={t('launch.ownUnit')}
        checked={rules.ownUnit}
        onChange={(event) => onChange({ ownUnit: event.currentTarget.checked })}
      />
    </>
  );
}
