import { Link } from '@tanstack/react-router';
import type { UnitsCompleteness } from '../../api/types.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useDesk, useUnitsCompleteness } from '../../lib/queries/help.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../help/help-screen.module.css';
import { OpenQuestions } from './open-questions.js';

/** What is counted, and where something can be done about it; questions are answered on this very screen. */
const numbers = [
  { name: 'openHelpRequests' },
  { name: 'pendingRegistrations', to: '/admin/arrivals' },
  { name: 'withoutSponsor', to: '/admin/people', search: { attention: 'sponsor' } },
  { name: 'endingSoon', to: '/admin/people', search: { attention: 'end' } },
  { name: 'withoutUnit', to: '/admin/people' },
  { name: 'provisioningProblems', to: '/admin/provisioning' },
] as const;

/** What waits for the user managers; every number says what it counts. */
export function DeskScreen() {
  const { t } = useTexts();
  const desk = useDesk();
  return (
    <div className={classes.screen}>
      <PageTitle>{t('desk.title')}</PageTitle>
      <QueryState query={desk} shape="card">
        {(counted) => (
          <ul className={classes.numbers}>
            {numbers.map(({ name, ...there }) => (
              <li key={name} className={classes.item}>
                <span className={classes.number}>{t('desk.number', { count: counted[name] })}</span>
                <strong>
                  {'to' in there ? <Link {...there}>{t(`desk.${name}`)}</Link> : t(`desk.${name}`)}
                </strong>
                <span className={classes.muted}>{t(`desk.${name}Meaning`)}</span>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      <OpenQuestions />
      <Completeness />
    </div>
  );
}

function Completeness() {
  const { t } = useTexts();
  const units = useUnitsCompleteness();
  return (
    <section className={classes.section} aria-labelledby="desk-completeness">
      <h2 id="desk-completeness">{t('desk.completeness')}</h2>
      <QueryState query={units} shape="card">
        {(report) => <CompletenessTable report={report} />}
      </QueryState>
    </section>
  );
}

function CompletenessTable({ report }: { readonly report: UnitsCompleteness }) {
  const { t } = useTexts();
  return (
    <>
      <p className={classes.muted}>{t('desk.completenessMeaning', { count: report.fewestPeople })}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('desk.unit')}</th>
            <th scope="col">{t('desk.mean')}</th>
          </tr>
        </thead>
        <tbody>
          {report.items.map(({ id, name, depth, percent, hidden }) => (
            <tr key={id}>
              <th scope="row">{`${'–\u00a0'.repeat(depth - 1)}${name}`}</th>
              <td>
                {percent === null ? t(`desk.hidden.${hidden ?? 'few'}`) : t('profile.percent', { percent })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
