import type { Challenge, Idea, Round } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { QueryState } from '../../components/query-state.js';
import { useIdeas } from '../../lib/queries/ideas.js';
import { useTexts } from '../../lib/texts.js';
import { BallotBar } from './ballot-bar.js';
import type { Mark } from './ballot-saver.js';
import { Remainder } from './marks-ballot.js';
import { lowered, marksOfOrder, orderOf, raised, tied, without, type Order } from './own-order.js';
import { RefusalNotice } from './refusal-notice.js';
import { useMarks } from './use-marks.js';
import classes from './marks-ballot.module.css';

interface Props {
  readonly challenge: Challenge;
  readonly round: Round;
  readonly saved: readonly Mark[];
}

const pageSize = 100;

/** The person's order above, the ideas that have no place below; buttons do all of it. */
export function RankedBallot({ challenge, round, saved }: Props) {
  const { t } = useTexts();
  const ballot = useMarks(round, saved);
  const query = useIdeas(challenge.id, 'random', pageSize);
  const ideas = (query.data?.pages ?? []).flatMap((page) => page.items);
  const order = orderOf(ballot.marks);
  const placed = order.flat();
  const put = (next: Order): void => ballot.replace(marksOfOrder(next));
  const others = ideas.filter((idea) => !placed.includes(idea.id));
  const isFull = round.rules.most !== null && placed.length >= round.rules.most;
  return (
    <>
      <BallotBar
        challenge={challenge}
        voted={placed.length}
        votable={Math.max(round.own.votable, placed.length)}
        queue={ballot.queue}
      />
      <Remainder round={round} marks={ballot.marks} voted={placed.length} />
      <RefusalNotice challenge={challenge} refusal={ballot.queue.refusal} />
      <QueryState query={query}>
        {() => (
          <>
            <OwnOrder order={order} ideas={ideas} onPut={put} />
            <Others ideas={others} isFull={isFull} onAdd={(ideaId) => put([...order, [ideaId]])} />
          </>
        )}
      </QueryState>
      <div className={classes.end}>
        <LinkButton to="/challenges/$challengeId" params={{ challengeId: challenge.id }}>
          {t('vote.ready')}
        </LinkButton>
      </div>
    </>
  );
}

interface OwnOrderProps {
  readonly order: Order;
  readonly ideas: readonly Idea[];
  readonly onPut: (order: Order) => void;
}

function OwnOrder({ order, ideas, onPut }: OwnOrderProps) {
  const { t } = useTexts();
  const titles = new Map(ideas.map((idea) => [idea.id, idea.title]));
  return (
    <section aria-label={t('vote.yourOrder')}>
      <h2>{t('vote.yourOrder')}</h2>
      {order.length === 0 ? <p>{t('vote.orderEmpty')}</p> : null}
      <ol className={classes.list}>
        {order.flatMap((group, at) =>
          group.map((ideaId) => (
            <li key={ideaId} className={classes.row}>
              <p className={classes.title}>
                <span className={classes.place}>{at + 1}. </span>
                {titles.get(ideaId) ?? '…'}
              </p>
              <Steps order={order} at={at} ideaId={ideaId} title={titles.get(ideaId) ?? '…'} onPut={onPut} />
            </li>
          )),
        )}
      </ol>
    </section>
  );
}

interface StepsProps extends Pick<OwnOrderProps, 'order' | 'onPut'> {
  readonly at: number;
  readonly ideaId: string;
  readonly title: string;
}

function Steps({ order, at, ideaId, title, onPut }: StepsProps) {
  const { t } = useTexts();
  const isAlone = order[at]?.length === 1;
  const isLast = at === order.length - 1;
  return (
    <div className={classes.steps}>
      <Step
        label={t('vote.up', { title })}
        sign="↑"
        disabled={at === 0 && isAlone}
        onClick={() => onPut(raised(order, ideaId))}
      />
      <Step
        label={t('vote.tie', { title })}
        sign="="
        disabled={at === 0 || !isAlone}
        onClick={() => onPut(tied(order, ideaId))}
      />
      <Step
        label={t('vote.down', { title })}
        sign="↓"
        disabled={isLast && isAlone}
        onClick={() => onPut(lowered(order, ideaId))}
      />
      <Step label={t('vote.takeOut', { title })} sign="×" onClick={() => onPut(without(order, ideaId))} />
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Step({ label, sign, disabled = false, onClick }: StepProps) {
  return (
    <button
      type="button"
      className={classes.step}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

interface OthersProps {
  readonly ideas: readonly Idea[];
  readonly isFull: boolean;
  readonly onAdd: (ideaId: string) => void;
}

function Others({ ideas, isFull, onAdd }: OthersProps) {
  const { t } = useTexts();
  if (ideas.length === 0) return null;
  return (
    <section aria-label={t('vote.withoutPlace')}>
      <h2>{t('vote.withoutPlace')}</h2>
      <ul className={classes.list}>
        {ideas.map((idea) => (
          <li key={idea.id} className={classes.row}>
            <h3 className={classes.title} lang={idea.language}>
              {idea.title}
            </h3>
            <button
              type="button"
              className={classes.choice}
              disabled={isFull}
              aria-label={t('vote.addToOrder', { title: idea.title })}
              onClick={() => onAdd(idea.id)}
            >
              {t('vote.add')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
