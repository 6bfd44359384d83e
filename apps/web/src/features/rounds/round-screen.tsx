import type { Challenge, Round } from '../../api/types.js';
import { BackLink } from '../../components/back-link.js';
import { LinkButton } from '../../components/link-button.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { ProgressLine } from '../../components/progress-line.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useChallenge, useChallengeLive } from '../../lib/queries/challenges.js';
import { useRound } from '../../lib/queries/round.js';
import { useTexts, type TextKey } from '../../lib/texts.js';
import { AddRound } from './add-round.js';
import { BallotsDownload } from './ballots-download.js';
import { ObjectionsPanel } from './objections-panel.js';
import { PlannedRound } from './planned-round.js';
import { RoundList } from './round-list.js';
import { ChangeRules } from './change-rules.js';
import { Certify } from './certify.js';
import { ExposurePanel } from './exposure-panel.js';
import { CostsForm } from './costs-form.js';
import { useJuryWords } from './use-jury-words.js';
import classes from './round-screen.module.css';

interface ScreenProps {
  readonly challengeId: string;
  /** Of an earlier round; the newest is shown when left out. */
  readonly roundNumber?: number | undefined;
}

/** For those who run the challenge: how a voting round of it stands, and the rules it is held by. */
export function RoundScreen({ challengeId, roundNumber }: ScreenProps) {
  const challenge = useChallenge(challengeId);
  const newest = useRound(challengeId).data;
  const round = useRound(challengeId, roundNumber);
  useChallengeLive(challengeId);
  return (
    <QueryState query={challenge} shape="page" asPage>
      {(loaded) => (
        <QueryState query={round} shape="page" asPage>
          {(found) => <RoundPage challenge={loaded} round={found} isNewest={found?.id === newest?.id} />}
        </QueryState>
      )}
    </QueryState>
  );
}

interface PageProps {
  readonly challenge: Challenge;
  readonly round: Round | null;
  /** Only the newest round can be changed or followed by another. */
  readonly isNewest: boolean;
}

function RoundPage({ challenge, round, isNewest }: PageProps) {
  const { t } = useTexts();
  const params = { challengeId: challenge.id };
  return (
    <div className={classes.page}>
      <BackLink to="/challenges/$challengeId" params={params}>
        {challenge.title}
      </BackLink>
      <PageTitle>{t(isNewest ? 'round.title' : 'results.round', { number: round?.number ?? 1 })}</PageTitle>
      {round ? (
        <>
          <Turnout round={round} />
          <RoundFacts round={round} />
          {round.state === 'scheduled' ? null : <ExposurePanel round={round} />}
          {round.state === 'open' && !round.isFrozen ? (
            <ChangeRules challenge={challenge} round={round} />
          ) : null}
          {round.state === 'closed' ? <Certify round={round} /> : null}
          {round.state === 'closed' ? <BallotsDownload round={round} /> : null}
          {isNewest && round.number > 1 && round.state === 'scheduled' ? (
            <PlannedRound challenge={challenge} round={round} />
          ) : null}
          {round.method === 'consent' && round.state !== 'scheduled' ? (
            <ObjectionsPanel round={round} />
          ) : null}
          {isNewest && canFollow(challenge, round) ? <AddRound challenge={challenge} round={round} /> : null}
          <RoundList challengeId={challenge.id} />
          {round.method === 'budget' ? <CostsForm round={round} /> : null}
          <div>
            <LinkButton
              to="/challenges/$challengeId/results"
              params={params}
              search={isNewest ? {} : { round: round.number }}
              variant="default"
            >
              {t('challenge.results')}
            </LinkButton>
          </div>
        </>
      ) : (
        <Notice tone="accent" icon="clock">
          <p>{t('vote.noRound')}</p>
        </Notice>
      )}
    </div>
  );
}

/** Another round can follow while votes are cast and while what came of them is reviewed. */
const canFollow = ({ phase }: Challenge, { state }: Round): boolean =>
  (phase === 'voting' || phase === 'review') && state !== 'scheduled';

function Turnout({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const { participants, eligible } = round.turnout;
  const quorum = round.rules.quorumPercent;
  const needed = quorum === null ? 0 : Math.ceil((eligible * quorum) / 100);
  return (
    <section className={classes.panel} aria-labelledby="turnout-heading">
      <h2 id="turnout-heading" className={classes.heading}>
        {t('round.turnout')}
      </h2>
      <ProgressLine
        value={participants}
        max={eligible}
        label={t('round.turnoutOf', { participants, eligible })}
      />
      <p>
        {quorum === null
          ? t('round.noQuorum')
          : t(participants >= needed ? 'round.quorumReached' : 'round.quorumMissing', { quorum, needed })}
      </p>
    </section>
  );
}

function RoundFacts({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const dates = useDates();
  const moment = (iso: string): string => `${dates.day(iso)} ${dates.time(iso)}`;
  const { rules } = round;
  const jury = useJuryWords(rules);
  const optional: [TextKey, number | null][] = [
    ['round.rule.most', rules.most],
    ['round.rule.fewest', rules.fewest],
    ['round.rule.budget', rules.budget],
    ['round.rule.top', rules.top],
    ['round.rule.requiredPercent', rules.requiredPercent],
  ];
  const rows: [TextKey, string][] = [
    ['round.state', t(`round.state.${round.state}`)],
    ['round.window', `${moment(round.opensAt)} – ${moment(round.closedAt ?? round.closesAt)}`],
    ['round.rulesVersion', String(round.rulesVersion)],
    ['launch.method', t(`rule.${round.method}`)],
    ['launch.results', t(`rule.${round.results}`)],
    ...optional.flatMap(([term, value]): [TextKey, string][] =>
      value === null ? [] : [[term, String(value)]],
    ),
    ['round.secrecy', t(`round.secrecy.${rules.secrecy}`)],
    ...(jury === undefined ? [] : [['jury.title', jury] as [TextKey, string]]),
    ['launch.ownIdeas', t(rules.ownIdeas ? 'round.yes' : 'round.no')],
    ['launch.ownUnit', t(rules.ownUnit ? 'round.yes' : 'round.no')],
  ];
  return (
    <section className={classes.panel} aria-labelledby="rules-heading">
      <h2 id="rules-heading" className={classes.heading}>
        {t('round.rules')}
      </h2>
      <p>{t(round.isFrozen ? 'round.frozen' : 'round.notFrozen')}</p>
      <dl className={classes.rules}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{t(term)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {rules.criteria.length > 0 && rules.criteria[0] !== 'overall' ? (
          <div>
            <dt>{t('launch.rule.scoreCriteria')}</dt>
            <dd>{rules.criteria.join('\n')}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
