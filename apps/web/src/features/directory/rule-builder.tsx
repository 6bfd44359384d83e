import { Checkbox, Fieldset, TextInput } from '@mantine/core';
import type { GroupRule } from '../../api/types.js';
import { useRulePreview } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import { UnitSelect } from './unit-select.js';
import classes from './directory.module.css';

interface Props {
  readonly rule: GroupRule;
  readonly onChange: (rule: GroupRule) => void;
}

const kinds = ['employee', 'partner', 'customer'] as const;
const lists = ['expertise', 'interests', 'spokenLanguages'] as const;

/** Without what says nothing, so that a rule that names nothing is an empty one. */
export const meaning = (rule: GroupRule): GroupRule =>
  Object.fromEntries(
    Object.entries(rule).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  );

const wordsOf = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** Says who belongs, in fields; the count below is the server's own answer to the rule. */
export function RuleBuilder({ rule, onChange }: Props) {
  const { t } = useTexts();
  const preview = useRulePreview(meaning(rule));
  return (
    <Fieldset legend={t('directory.rule')} className={classes.form ?? ''}>
      <p className={classes.muted}>{t('directory.ruleText')}</p>
      <UnitSelect
        label={t('directory.ruleUnit')}
        none={t('directory.all')}
        value={rule.unitIds?.[0] ?? ''}
        onChange={(unitId) => onChange({ ...rule, unitIds: unitId ? [unitId] : [] })}
      />
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          label={t(`directory.kind.${kind}`)}
          checked={rule.kinds?.includes(kind) ?? false}
          onChange={(event) => {
            const others = (rule.kinds ?? []).filter((one) => one !== kind);
            onChange({ ...rule, kinds: event.currentTarget.checked ? [...others, kind] : others });
          }}
        />
      ))}
      <TextInput
        label={t('directory.ruleJob')}
        maxLength={120}
        value={rule.jobTitleContains ?? ''}
        onChange={(event) => onChange({ ...rule, jobTitleContains: event.currentTarget.value })}
      />
      {lists.map((list) => (
        <TextInput
          key={list}
          label={t(`directory.rule.${list}`)}
          description={t('directory.ruleList')}
          defaultValue={rule[list]?.join(', ') ?? ''}
          onBlur={(event) => onChange({ ...rule, [list]: wordsOf(event.currentTarget.value) })}
        />
      ))}
      <Refusal error={preview.error} />
      <p role="status">
        {preview.data ? t('directory.ruleCount', { count: preview.data.count }) : t('directory.ruleEmpty')}
      </p>
    </Fieldset>
  );
}
