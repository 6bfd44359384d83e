import { Switch, TextInput, Textarea } from '@mantine/core';
import { useTexts } from '../../lib/texts.js';

export interface GroupWords {
  readonly name: string;
  readonly purpose: string;
  readonly isSecret: boolean;
}

interface Props {
  readonly group: GroupWords;
  /** The directory of the organisation gives the name. */
  readonly isNameFixed?: boolean;
  readonly onChange: (change: Partial<GroupWords>) => void;
}

/** What a group is called, what it is for and who may know of it. */
export function GroupFields({ group, isNameFixed = false, onChange }: Props) {
  const { t } = useTexts();
  return (
    <>
      <TextInput
        label={t('directory.groupName')}
        required
        maxLength={120}
        disabled={isNameFixed}
        value={group.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t('directory.purpose')}
        maxLength={2000}
        autosize
        value={group.purpose}
        onChange={(event) => onChange({ purpose: event.currentTarget.value })}
      />
      <Switch
        label={t('directory.secret')}
        description={t('directory.secretHint')}
        checked={group.isSecret}
        onChange={(event) => onChange({ isSecret: event.currentTarget.checked })}
      />
    </>
  );
}

/** As the API takes it. */
export const groupBody = ({ name, purpose, isSecret }: GroupWords) => ({
  name: name.trim(),
  purpose: purpose.trim(),
  visibility: isSecret ? 'members' : 'everyone',
});
