import type { Colleague } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { PersonPhoto } from '../../components/person-photo.js';
import { QueryState } from '../../components/query-state.js';
import { languageName } from '../../lib/language-names.js';
import { useColleague } from '../../lib/queries/colleagues.js';
import { useMe } from '../../lib/queries/me.js';
import { useTexts } from '../../lib/texts.js';
import classes from './colleagues-screen.module.css';

/** What somebody tells of themselves. */
export function ColleagueScreen({ personId }: { readonly personId: string }) {
  return (
    <QueryState query={useColleague(personId)} shape="page" asPage>
      {(person) => <Page person={person} />}
    </QueryState>
  );
}

function Page({ person }: { readonly person: Colleague }) {
  const { t, language } = useTexts();
  const me = useMe();
  const facts: [string, string][] = [
    [t('profile.unit'), person.unitPath.join(' › ')],
    [t('profile.expertise'), person.expertise.join(', ')],
    [t('profile.interests'), person.interests.join(', ')],
    [t('profile.languages'), person.spokenLanguages.map((tag) => languageName(tag, language)).join(', ')],
    [t('colleagues.groups'), person.groups.map(({ name }) => name).join(', ')],
    [t('colleagues.email'), person.email ?? ''],
  ];
  const told = facts.filter(([, value]) => value !== '');
  return (
    <article className={classes.screen}>
      <div className={classes.head}>
        <PersonPhoto person={person} size="large" alt={t('profile.photoOf', { name: person.displayName })} />
        <div className={classes.words}>
          <PageTitle over={person.jobTitle || t(`colleagues.kind.${person.kind}`)}>
            {person.displayName}
          </PageTitle>
        </div>
      </div>
      {told.length === 0 ? (
        <p>{t('colleagues.tellsNothing')}</p>
      ) : (
        <dl className={classes.facts}>
          {told.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {me.id === person.id ? (
        <div>
          <LinkButton to="/profile" variant="default">
            {t('colleagues.editOwn')}
          </LinkButton>
        </div>
      ) : null}
    </article>
  );
}
