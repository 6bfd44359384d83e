import { Switch, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import { JuryFields } from './jury-fields.js';
import { hasJury, optionsOf, type RuleName, type RulesForm } from './round-rules.js';
import type { StepProps } from './step-props.js';

const numbers = ['budget', 'top', 'most', 'fewest'] as const;

/** The options the chosen method has, and those of every round. */
export function RulesFields({ form, onChange, errors }: StepProps) {
  const { t } = useTexts();
  const { method, rules } = form;
  const change = (part: Partial<RulesForm>): void => onChange({ rules: { ...rules, ...part } });
  const field = (name: Exclude<RuleName, 'scoreCriteria'>) => (
    <TextInput
      key={name}
      label={t(`launch.rule.${name}`)}
      inputMode="numeric"
      styles={{ wrapper: { maxWidth: '10rem' } }}
      value={rules[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {numbers.filter((name) => name in optionsOf[method]).map(field)}
      {'scoreCriteria' in optionsOf[method] ? (
        <Textarea
          label={t('launch.rule.scoreCriteria')}
          description={t('launch.rule.scoreCriteriaHint')}
          autosize
          minRows={2}
          value={rules.scoreCriteria}
          onChange={(event) => change({ scoreCriteria: event.currentTarget.value })}
        />
      ) : null}
      {field('quorumPercent')}
      {field('requiredPercent')}
      {'shownPerDay' in optionsOf[method] && !hasJury(rules) ? field('shownPerDay') : null}
      {errors.rules ? <p role="alert">{errors.rules}</p> : null}
      <Switch
        label={t('launch.secret')}
        description={t('launch.secretHint')}
        checked={rules.secret}
        onChange={(event) => change({ secret: event.currentTarget.checked })}
      />
      {/* In a tab of its own: what was filled in here must not get lost. */}
      <Link to="/secret-rounds" target="_blank">
        {t('launch.secretMore')}
      </Link>
      <JuryFields rules={rules} onChange={change} />
    </>
  );
}
