import type { Challenge, Round } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { launchFormOf, type LaunchForm } from '../challenges/launch-form.js';
import { MethodChoice } from '../challenges/method-choice.js';
import { ResultsChoice } from '../challenges/results-choice.js';
import { areRulesRight, rulesFieldsOf, rulesFormOf } from '../challenges/round-rules.js';
import { RulesFields } from '../challenges/rules-fields.js';

interface Props {
  readonly form: LaunchForm;
  readonly onChange: (part: Partial<LaunchForm>) => void;
}

/** Method, options and visibility of a round, as at the launch of a challenge. */
export function RulesEditor({ form, onChange }: Props) {
  const { t } = useTexts();
  const errors = areRulesRight(form.method, form.rules) ? {} : { rules: t('launch.rulesWrong') };
  return (
    <>
      <MethodChoice form={form} onChange={onChange} />
      <RulesFields form={form} onChange={onChange} errors={errors} />
      <ResultsChoice form={form} onChange={onChange} />
    </>
  );
}

/** The form with the rules that a round has. */
export const formOfRound = (challenge: Challenge, round: Round): LaunchForm => ({
  ...launchFormOf(challenge, new Date()),
  method: round.method,
  results: round.results,
  rules: rulesFormOf(round),
});

/** What the API takes of it. */
export const roundRulesOf = ({ method, results, rules }: LaunchForm) => ({
  method,
  results: rules.secret ? ('after-close' as const) : results,
  rules: rulesFieldsOf(method, rules),
});
