import type { ReactNode } from 'react';
import type { Challenge } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { PlainText } from '../../components/plain-text.js';
import { mayReadBrief } from '../../lib/abilities.js';
import { useDates } from '../../lib/dates.js';
import { useMe } from '../../lib/queries/me.js';
import { usePeople } from '../../lib/queries/people.js';
import { useDomains } from '../../lib/queries/domains.js';
import { useTexts } from '../../lib/texts.js';
import { useAudienceWords } from '../audience/use-audience-words.js';
import classes from './challenge-facts.module.css';

/** Why it is asked, by whom, what counts, how it is decided and when the answer comes. */
export function ChallengeFacts({ challenge }: { readonly challenge: Challenge }) {
  const { t, language } = useTexts();
  const dates = useDates();
  const sponsor = usePeople([challenge.sponsorId]).get(challenge.sponsorId);
  const audience = useAudienceWords(challenge.audience);
  const domain = useDomains().data?.find((one) => one.id === challenge.domainId);
  return (
    <div className={classes.facts}>
      <div className={classes.why}>
        <h2 className={classes.heading}>
          {sponsor ? t('challenge.whyBy', { name: sponsor.displayName }) : t('challenge.why')}
        </h2>
        <PlainText text={challenge.context} lang={challenge.language} />
        <BriefLink challenge={challenge} />
      </div>
      <dl className={classes.list}>
        {challenge.criteria.length > 0 ? (
          <Fact term={t('challenge.criteria')}>
            <ul className={classes.criteria} lang={challenge.language}>
              {challenge.criteria.map((criterion) => (
                <li key={criterion}>{criterion}</li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {audience ? <Fact term={t('audience.forWhom')}>{audience}</Fact> : null}
        <Fact term={t('challenge.rules')}>
          {t(`rule.${challenge.method}`)} {t(`rule.${challenge.results}`)}
        </Fact>
        <Fact term={t('challenge.promise')}>
          {challenge.promisedBy
            ? t('challenge.promisedBy', { day: dates.day(challenge.promisedBy) })
            : t('challenge.noPromise')}
        </Fact>
        {domain ? <Fact term={t('challenges.domain')}>{domain.name[language]}</Fact> : null}
      </dl>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function BriefLink({ challenge }: { readonly challenge: Challenge }) {
  const { t } = useTexts();
  const me = useMe();
  const ready = challenge.phase === 'review' || challenge.phase === 'decided' || challenge.phase === 'closed';
  if (!mayReadBrief(me, challenge) || !(ready || challenge.phase === 'voting')) return null;
  return (
    <div>
      <LinkButton
        to="/challenges/$challengeId/brief"
        params={{ challengeId: challenge.id }}
        variant={ready ? 'filled' : 'light'}
      >
        {t('home.readBrief')}
      </LinkButton>
    </div>
  );
}
