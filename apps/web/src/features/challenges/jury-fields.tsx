import { MultiSelect, Switch } from '@mantine/core';
import { useGroups } from '../../lib/queries/groups.js';
import { useTexts } from '../../lib/texts.js';
import { PeoplePicker } from '../audience/people-picker.js';
import type { RulesForm } from './round-rules.js';

interface Props {
  readonly rules: RulesForm;
  readonly onChange: (part: Partial<RulesForm>) => void;
}

const jurors = { label: 'launch.jurors', hint: 'launch.jurorsHint', clear: 'launch.jurorsClear' } as const;
const hasJury = ({ juryGroupIds, juryPersonIds }: RulesForm): boolean =>
  juryGroupIds.length + juryPersonIds.length > 0;

/** Whether experts judge instead of everybody, and whether people may judge where they have an interest. */
export function JuryFields({ rules, onChange }: Props) {
  const { t } = useTexts();
  const groups = useGroups();
  const chooseJury = (chosen: Partial<Pick<RulesForm, 'juryGroupIds' | 'juryPersonIds'>>): void => {
    const [was, is] = [hasJury(rules), hasJury({ ...rules, ...chosen })];
    // A jury does not judge its own work unless somebody says so; everybody else may.
    onChange(was === is ? chosen : { ...chosen, ownIdeas: !is, ownUnit: !is });
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
        onChange={(juryGroupIds) => chooseJury({ juryGroupIds })}
      />
      <PeoplePicker
        words={jurors}
        most={100}
        value={[...rules.juryPersonIds]}
        onChange={(juryPersonIds) => chooseJury({ juryPersonIds })}
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
