import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Brief, RankedIdea, Settledness } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { PhaseBadge } from '../../components/phase-badge.js';
import { QueryState } from '../../components/query-state.js';
import { RankedIdeaRow } from '../../components/ranked-idea-row.js';
import { useDates } from '../../lib/dates.js';
import { usePeople } from '../../lib/queries/people.js';
import { useTexts } from '../../lib/texts.js';
import { useNamesByIdea } from '../ideas/use-author-names.js';
import { BiasLine } from '../bias/bias-line.js';
import { CoverageText } from '../ranking/coverage-text.js';
import { OutcomeSection } from '../ranking/outcome-section.js';
import { SettledLine } from '../ranking/settled-line.js';
import { useRepresentative } from '../ranking/use-representative.js';
import { useSettledness } from '../ranking/use-settledness.js';
import { useSharedGround } from '../ranking/use-shared-ground.js';
import { BriefIdeaFacts } from './brief-idea-facts.js';
import classes from './brief-screen.module.css';

/** Leadership's one page: what was asked, who answered, what stands out and how sure that is. */
export function BriefScreen({ challengeId }: { readonly challengeId: string }) {
  const brief = useQuery({
    queryKey: ['brief', challengeId],
    queryFn: ({ signal }) => call<Brief>('GET', `/challenges/${challengeId}/brief`, { signal }),
  });
  return (
    <QueryState query={brief} shape="page" asPage>
      {(loaded) => <BriefPage brief={loaded} />}
    </QueryState>
  );
}

function BriefPage({ brief }: { readonly brief: Brief }) {
  const { t } = useTexts();
  return (
    <article className={classes.page}>
      <div className={classes.tools}>
        <BackLink to="/challenges/$challengeId" params={{ challengeId: brief.challengeId }}>
          {brief.title}
        </BackLink>
        <Button
          variant="default"
          size="sm"
          leftSection={<Icon name="print" size={18} />}
          onClick={() => window.print()}
        >
          {t('brief.print')}
        </Button>
      </div>
      <BriefHead brief={brief} />
      <KeyFigures brief={brief} />
      <section aria-labelledby="brief-top" className={classes.section}>
        <h2 id="brief-top">{t('brief.top', { count: brief.topCount })}</h2>
        <Top brief={brief} />
      </section>
      <BiasLine challengeId={brief.challengeId} roundNumber={brief.number} />
      <BriefFoot brief={brief} />
    </article>
  );
}

function BriefHead({ brief }: { readonly brief: Brief }) {
  const { t } = useTexts();
  const dates = useDates();
  const sponsor = usePeople([brief.sponsorId]).get(brief.sponsorId);
  const over = (
    <span className={classes.over}>
      <span>{t('brief.over')}</span>
      <PhaseBadge phase={brief.phase} />
    </span>
  );
  return (
    <header className={classes.head}>
      <PageTitle over={over}>{brief.title}</PageTitle>
      <p className={classes.question}>{brief.question}</p>
      <p className={classes.by}>
        {sponsor ? `${t('brief.sponsor', { name: sponsor.displayName })} ` : ''}
        {brief.promisedBy ? t('challenge.promisedBy', { day: dates.day(brief.promisedBy) }) : ''}
      </p>
      {brief.state === 'live' ? (
        <Notice tone="accent" icon="clock">
          <p>{t('brief.live', { day: dates.day(brief.asOf), time: dates.time(brief.asOf) })}</p>
        </Notice>
      ) : null}
    </header>
  );
}

function KeyFigures({ brief }: { readonly brief: Brief }) {
  const { t } = useTexts();
  const { participants, eligible, share } = brief.turnout;
  const figures = [
    {
      number: t('turnout.share', { percent: Math.round(share * 100) }),
      text: t('turnout.people', { participants, eligible }),
    },
    { number: t('brief.number', { count: brief.ballots }), text: t('brief.ballots') },
  ];
  if (brief.expectedRight !== null && brief.items.length > 0) {
    figures.push({
      number: t('turnout.share', { percent: Math.round(brief.expectedRight * 100) }),
      text: t('brief.expectedRight', { count: brief.topCount }),
    });
  }
  return (
    <ul className={classes.figures} aria-label={t('brief.figures')}>
      {figures.map((figure) => (
        <li key={figure.text}>
          <strong>{figure.number}</strong>
          <span>{figure.text}</span>
        </li>
      ))}
    </ul>
  );
}

function Top({ brief }: { readonly brief: Brief }) {
  const { t } = useTexts();
  const dates = useDates();
  if (brief.state === 'hidden') {
    const { closesAt } = brief;
    return (
      <Notice icon="lock" title={t('results.hiddenTitle')}>
        <p>{t('results.hiddenText')}</p>
        <p>{t('results.hiddenUntil', { day: dates.day(closesAt), time: dates.time(closesAt) })}</p>
      </Notice>
    );
  }
  if (brief.items.length === 0) {
    return <EmptyState title={t('results.noneTitle')}>{t('results.noneText')}</EmptyState>;
  }
  return (
    <>
      <OutcomeSection ranking={brief} roundNumber={brief.number} />
      <TopList brief={brief} />
    </>
  );
}

/** The list, with a line drawn where the next group starts that cannot be told apart. */
function TopList({ brief }: { readonly brief: Brief }) {
  const { t } = useTexts();
  const settledness = useSettledness(brief, brief.number);
  const ground = useSharedGround(brief, brief.number);
  const representative = useRepresentative(brief, brief.number);
  return (
    <>
      {settledness ? <SettledLine settledness={settledness} /> : null}
      {representative ? <CoverageText representative={representative} ground={ground} /> : null}
      {brief.items.length > brief.topCount ? (
        <p className={classes.small}>
          {t('brief.sharedTier', { extra: brief.items.length - brief.topCount, count: brief.topCount })}
        </p>
      ) : null}
      <TierRows brief={brief} settledness={settledness}>
        {(row) => <BriefIdeaFacts row={row} {...{ brief, ground, representative }} />}
      </TierRows>
      {brief.itemsLeftOut > 0 ? (
        <p className={classes.small}>{t('brief.leftOut', { count: brief.itemsLeftOut })}</p>
      ) : null}
      {brief.openIdeas ? (
        <p className={classes.small}>
          {t('brief.openIdeas', { count: brief.openIdeas, top: brief.topCount })}
        </p>
      ) : null}
    </>
  );
}

interface TierRowsProps {
  readonly brief: Brief;
  readonly settledness: Settledness | undefined;
  readonly children: (row: RankedIdea) => React.ReactNode;
}

function TierRows({ brief: { challengeId, items, method }, settledness, children }: TierRowsProps) {
  const { t } = useTexts();
  const statuses = new Map(settledness?.items.map(({ ideaId, status }) => [ideaId, status]));
  const authors = useNamesByIdea(
    challengeId,
    items.map(({ ideaId }) => ideaId),
  );
  return (
    <ol className={classes.list}>
      {items.map((row, index) => {
        const startsTier = row.tier !== items[index - 1]?.tier;
        const size = items.filter((one) => one.tier === row.tier).length;
        const status = statuses.get(row.ideaId);
        return (
          <li key={row.ideaId} data-starts-tier={startsTier || undefined}>
            {startsTier ? (
              <p className={classes.tier}>
                <strong>{t('tier.name', { number: row.tier })}</strong> {t('tier.meaning', { count: size })}
              </p>
            ) : null}
            <RankedIdeaRow row={row} method={method} status={status === 'out' ? undefined : status} />
            <ByAuthors names={authors.get(row.ideaId)} />
            {children(row)}
          </li>
        );
      })}
    </ol>
  );
}

function ByAuthors({ names }: { readonly names: string | undefined }) {
  const { t } = useTexts();
  return names === undefined ? null : <p className={classes.facts}>{t('brief.by', { names })}</p>;
}

function BriefFoot({ brief }: { readonly brief: Brief }) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <footer className={classes.foot}>
      <h2>{t('results.methodTitle')}</h2>
      <p>{t(`method.${brief.method}`)}</p>
      <p className={classes.small}>
        {t('results.methodVersion', { version: brief.methodVersion })}{' '}
        {t(brief.state === 'frozen' ? 'results.frozen' : 'results.updated', {
          day: dates.day(brief.asOf),
          time: dates.time(brief.asOf),
        })}
      </p>
      {brief.hash ? <p className={classes.hash}>{t('results.hash', { hash: brief.hash })}</p> : null}
    </footer>
  );
}
