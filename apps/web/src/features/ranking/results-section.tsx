import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { asProblem } from '../../api/problem.js';
import type { RankedIdea, Ranking, Round } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loading } from '../../components/loading.js';
import { NewItemsButton } from '../../components/new-items-button.js';
import { Notice } from '../../components/notice.js';
import { ProblemState } from '../../components/problem-state.js';
import { thinBallots } from '../../components/ranked-idea-row.js';
import { useDates } from '../../lib/dates.js';
import { useRound } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import { OpinionSection } from './opinion-section.js';
import { ListsSection } from './lists-section.js';
import { OutcomeSection } from './outcome-section.js';
import { PartsOfResult } from './parts-of-result.js';
import { JudgeFirst } from './judge-first.js';
import { RoundLinks } from './round-links.js';
import { RankingTable } from './ranking-table.js';
import { SettledLine } from './settled-line.js';
import { SnapshotDownload } from './snapshot-download.js';
import { SharedGroundSection } from './shared-ground-section.js';
import { TierList } from './tier-list.js';
import { Turnout } from './turnout.js';
import { useRanking } from './use-ranking.js';
import { useSettledness } from './use-settledness.js';
import { useSteadyOrder } from './use-steady-order.js';
import classes from './results-section.module.css';

interface Props {
  readonly challengeId: string;
  /** Number of an earlier round; the newest is shown when left out. */
  readonly roundNumber?: number | undefined;
}

export function ResultsSection({ challengeId, roundNumber }: Props) {
  const { t } = useTexts();
  const ranking = useRanking(challengeId, roundNumber);
  const round = useRound(challengeId, roundNumber).data ?? null;
  return (
    <section aria-labelledby="results-heading" className={classes.section}>
      <h2 id="results-heading">{t('results.title')}</h2>
      <RoundLinks challengeId={challengeId} shown={roundNumber} />
      <ResultsBody challengeId={challengeId} ranking={ranking} round={round} roundNumber={roundNumber} />
    </section>
  );
}

interface BodyProps {
  readonly challengeId: string;
  readonly ranking: ReturnType<typeof useRanking>;
  readonly round: Round | null;
  readonly roundNumber: number | undefined;
}

function ResultsBody({ challengeId, ranking, round, roundNumber }: BodyProps) {
  const { t } = useTexts();
  const { refetch } = ranking;
  const look = useCallback(() => void refetch(), [refetch]);
  const problem = ranking.error ? asProblem(ranking.error) : null;
  // A refusal outranks what was loaded before: a ranking that has been hidden must leave the screen.
  if (problem?.code === 'results-hidden') return <HiddenResults round={round} />;
  if (problem?.code === 'judge-first')
    return <JudgeFirst challengeId={challengeId} round={round} onLook={look} />;
  const first = ranking.data?.pages[0];
  if (first) return <ShownResults ranking={ranking} first={first} roundNumber={roundNumber} />;
  if (problem?.status === 404)
    return <EmptyState title={t('results.noneTitle')}>{t('results.noneText')}</EmptyState>;
  if (problem) return <ProblemState problem={problem} onRetry={look} />;
  return <Loading />;
}

function HiddenResults({ round }: { readonly round: Round | null }) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <>
      <Notice icon="lock" title={t('results.hiddenTitle')}>
        <p>{t('results.hiddenText')}</p>
        {round ? (
          <p>
            {t('results.hiddenUntil', { day: dates.day(round.closesAt), time: dates.time(round.closesAt) })}
          </p>
        ) : null}
      </Notice>
      {round ? <Turnout {...round.turnout} /> : null}
    </>
  );
}

interface ShownProps {
  readonly ranking: ReturnType<typeof useRanking>;
  readonly first: Ranking;
  readonly roundNumber: number | undefined;
}

function ShownResults({ ranking, first, roundNumber }: ShownProps) {
  const { t } = useTexts();
  const [asTable, setAsTable] = useState(false);
  const known = useSettledness(first, roundNumber);
  const latest = (ranking.data?.pages ?? []).flatMap((page) => page.items);
  const { rows, asOf, moved, show } = useSteadyOrder({ rows: latest, asOf: first.asOf });
  if (latest.length === 0)
    return <EmptyState title={t('results.noneTitle')}>{t('results.noneText')}</EmptyState>;
  // Where all ideas fit into the top there is nothing to settle.
  const settledness = known && (first.nextCursor ?? latest.length > known.topCount) ? known : undefined;
  const thin = rows.every((row) => row.n < thinBallots);
  return (
    <>
      <div className={classes.facts}>
        <Turnout participants={first.participants} eligible={first.eligible} ballots={first.ballots} />
        <AsOf at={asOf} frozen={first.state === 'frozen'} failed={ranking.isError} />
      </div>
      {settledness && !thin ? <SettledLine settledness={settledness} /> : null}
      {thin ? (
        <Notice tone="accent" icon="clock" title={t('results.thinTitle')}>
          {t(first.state === 'frozen' ? 'results.thinFinal' : 'results.thinText')}
        </Notice>
      ) : null}
      <WhatStandsOut ranking={first} roundNumber={roundNumber} rows={rows} />
      <div className={classes.tools}>
        <NewItemsButton text={moved ? t('results.newOrder') : null} onShow={show} />
        <Button variant="default" size="sm" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'results.asBars' : 'results.asTable')}
        </Button>
      </div>
      {asTable ? (
        <RankingTable rows={rows} method={first.method} />
      ) : (
        <TierList rows={rows} ranking={first} round={roundNumber} settledness={settledness} />
      )}
      {ranking.hasNextPage ? (
        <div>
          <Button
            variant="default"
            loading={ranking.isFetchingNextPage}
            onClick={() => void ranking.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        </div>
      ) : null}
      <BesideSupport ranking={first} roundNumber={roundNumber} />
      <MethodNote ranking={first} />
    </>
  );
}

interface StandsOutProps {
  readonly ranking: Ranking;
  readonly roundNumber: number | undefined;
  readonly rows: readonly RankedIdea[];
}

/** What to take from it at a glance: the decision, or the best by each way of asking what is best. */
function WhatStandsOut({ rows, ...props }: StandsOutProps) {
  return (
    <>
      <OutcomeSection {...props} />
      <ListsSection rows={rows} {...props} />
    </>
  );
}

/** What support alone does not say: which parts of the organisation agree, and who thinks alike. */
function BesideSupport(props: { readonly ranking: Ranking; readonly roundNumber: number | undefined }) {
  return (
    <>
      <PartsOfResult ranking={props.ranking} />
      <SharedGroundSection {...props} />
      <OpinionSection {...props} />
    </>
  );
}

interface AsOfProps {
  readonly at: string;
  readonly frozen: boolean;
  readonly failed: boolean;
}

/** Says politely how old the numbers are, and whether newer ones could not be had. */
function AsOf({ at, frozen, failed }: AsOfProps) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <p role="status" className={classes.asOf} data-live={!frozen || undefined}>
      {t(frozen ? 'results.frozen' : 'results.updated', { day: dates.day(at), time: dates.time(at) })}
      {failed ? ` ${t('results.stale')}` : ''}
    </p>
  );
}

function MethodNote({ ranking }: { readonly ranking: Ranking }) {
  const { t } = useTexts();
  return (
    <div className={classes.note}>
      <h3>{t('results.methodTitle')}</h3>
      <p>{t(`method.${ranking.method}`)}</p>
      {ranking.usesComparisons ? <p>{t('results.comparisons')}</p> : null}
      <p className={classes.small}>
        {t('results.methodVersion', { version: ranking.methodVersion })}
        {ranking.hash ? ` ${t('results.hash', { hash: ranking.hash.slice(0, 16) })}` : ''}
      </p>
      {ranking.state === 'frozen' ? <SnapshotDownload ranking={ranking} /> : null}
    </div>
  );
}
