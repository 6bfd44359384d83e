import { Button } from '@mantine/core';
import type { Challenge, Round } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { LinkButton } from '../../components/link-button.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useIdeas } from '../../lib/queries/ideas.js';
import { useTexts } from '../../lib/texts.js';
import { BallotBar } from './ballot-bar.js';
import type { Mark } from './ballot-saver.js';
import type { ControlProps } from './control-props.js';
import { ConsentControl } from './consent-control.js';
import { RefusalNotice } from './refusal-notice.js';
import { ScoreControl } from './score-control.js';
import { leftOf } from './spending.js';
import { StepControl } from './step-control.js';
import { SwitchControl } from './switch-control.js';
import { useMarks } from './use-marks.js';
import classes from './marks-ballot.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly saved: readonly Mark[];
}

const pageSize = 50;

/** All ideas in one list, in the person's own random order, with what its method asks about each. */
export function MarksBallot({ challenge, round, saved }: Props) {
  const { t } = useTexts();
  const ballot = useMarks(round, saved);
  const query = useIdeas(challenge.id, 'random', pageSize);
  const ideas = (query.data?.pages ?? []).flatMap((page) => page.items);
  const voted = new Set(ballot.marks.map(({ ideaId }) => ideaId)).size;
  return (
    <>
      <BallotBar
        challenge={challenge}
        voted={voted}
        votable={Math.max(round.own.votable, voted)}
        queue={ballot.queue}
      />
      <Remainder round={round} marks={ballot.marks} voted={voted} />
      <RefusalNotice challenge={challenge} refusal={ballot.queue.refusal} />
      <QueryState query={query}>
        {() =>
          ideas.length === 0 ? (
            <EmptyState title={t('vote.nothingTitle')}>{t('vote.nothingText')}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {ideas.map((idea) => (
                <Row key={idea.id} idea={idea} round={round} ballot={ballot} />
              ))}
            </ul>
          )
        }
      </QueryState>
      <div className={classes.end}>
        {query.hasNextPage ? (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        ) : null}
        <LinkButton to="/challenges/$challengeId" params={{ challengeId: challenge.id }}>
          {t('vote.ready')}
        </LinkButton>
      </div>
    </>
  );
}

function Row(props: ControlProps) {
  const { idea } = props;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <h2 className={classes.title} lang={idea.language}>
          {idea.title}
        </h2>
        <PlainText text={idea.body} lang={idea.language} />
      </div>
      <Control {...props} />
    </li>
  );
}

function Control(props: ControlProps) {
  switch (props.round.method) {
    case 'score':
      return <ScoreControl {...props} />;
    case 'dots':
    case 'quadratic':
      return <StepControl {...props} />;
    case 'consent':
      return <ConsentControl {...props} />;
    default:
      return <SwitchControl {...props} />;
  }
}

interface RemainderProps {
  readonly round: Round;
  readonly marks: readonly Mark[];
  readonly voted: number;
}

/** What a person can still give, always in sight. */
export function Remainder({ round, marks, voted }: RemainderProps) {
  const { t } = useTexts();
  const left = leftOf(marks, round);
  const { most, fewest, budget } = round.rules;
  const lines = [
    left === null
      ? null
      : t(round.method === 'budget' ? 'vote.leftMoney' : 'vote.leftPoints', { left, budget: budget ?? 0 }),
    most === null ? null : t('vote.leftIdeas', { left: Math.max(0, most - voted), most }),
    fewest === null || fewest < 2 || voted >= fewest ? null : t('vote.fewest', { fewest }),
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <p className={classes.remainder} role="status">
      {lines.join(' ')}
    </p>
  );
}
