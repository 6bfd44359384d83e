import { useDates } from '../../lib/dates.js';
import { useDomains } from '../../lib/queries/domains.js';
import { useTexts, type TextKey, type Texts } from '../../lib/texts.js';
import { useAudienceWords } from '../audience/use-audience-words.js';
import { useJuryWords } from '../rounds/use-jury-words.js';
import { phasesOf, toChallengeFields, type LaunchForm } from './launch-form.js';
import { rulesFieldsOf } from './round-rules.js';
import classes from './launch-wizard.module.css';

const numbers = [
  'budget',
  'top',
  'most',
  'fewest',
  'quorumPercent',
  'requiredPercent',
  'shownPerDay',
] as const;

/** The rules of the round that its method reads, in words. */
function ruleRows({ method, rules }: LaunchForm, t: Texts['t']): [TextKey, string][] {
  const sent = rulesFieldsOf(method, rules);
  return [
    ...numbers.flatMap((name): [TextKey, string][] =>
      sent[name] == null ? [] : [[`round.rule.${name}`, String(sent[name])]],
    ),
    ...(sent.criteria ? [['launch.rule.scoreCriteria', sent.criteria.join('\n')] as [TextKey, string]] : []),
    ['round.secrecy', t(rules.secret ? 'round.secrecy.secret' : 'round.secrecy.named')],
    ['launch.ownIdeas', t(rules.ownIdeas ? 'round.yes' : 'round.no')],
    ['launch.ownUnit', t(rules.ownUnit ? 'round.yes' : 'round.no')],
  ];
}

/** The whole challenge as its readers will get it, before it is sent. */
export function LaunchReview({ form }: { readonly form: LaunchForm }) {
  const { t, language } = useTexts();
  const dates = useDates();
  const domain = useDomains().data?.find((one) => one.id === form.domainId);
  const fields = toChallengeFields(form);
  const calendar = phasesOf(form)
    .map((one) => `${t(`phase.${one.phase}`)}: ${dates.day(one.startsAt)} – ${dates.day(one.endsAt)}`)
    .join('\n');
  const rows: [TextKey, string][] = [
    ['launch.name', fields.title],
    ['launch.question', fields.question],
    ['launch.context', fields.context],
    ['launch.domain', domain?.name[language] ?? ''],
    ['launch.criteria', fields.criteria.join('\n') || t('launch.none')],
    ['launch.step.dates', calendar],
    ['launch.promise', fields.promisedBy ? dates.day(fields.promisedBy) : t('launch.none')],
    ['launch.method', `${t(`rule.${fields.method}`)} ${t(`rule.${fields.results}`)}`],
    ...ruleRows(form, t),
    ['jury.title', useJuryWords(form.rules) ?? t('jury.everybody')],
    ['launch.topCount', String(fields.topCount)],
    ['launch.audience', useAudienceWords(fields.audience)],
  ];
  return (
    <>
      <p>{t('launch.reviewHint')}</p>
      <dl className={classes.summary}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{t(term)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
