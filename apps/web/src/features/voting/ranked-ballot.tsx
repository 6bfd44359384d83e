import type { Idea } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { useTexts } from '../../lib/texts.js';
import { BallotFrame } from './ballot-frame.js';
import type { WholeBallotProps } from './ballot-props.js';
import { IdeaList } from './idea-list.js';
import { Remainder } from './marks-ballot.js';
import { lowered, marksOfOrder, movedTo, orderOf, raised, tied, without, type Order } from './own-order.js';
import { useBallotIdeas } from './use-ballot-ideas.js';
import { useDragOrder } from './use-drag-order.js';
import { useMarks } from './use-marks.js';
import classes from './marks-ballot.module.css';

/** The person's order above, the ideas that have no place below; buttons do all of it, dragging does it too. */
export function RankedBallot({ challenge, round, saved }: WholeBallotProps) {
  const { t } = useTexts();
  const ballot = useMarks(round, saved);
  const order = orderOf(ballot.marks);
  const placed = order.flat();
  const source = useBallotIdeas(challenge.id, placed);
  const put = (next: Order): void => ballot.replace(marksOfOrder(next));
  const isFull = round.rules.most !== null && placed.length >= round.rules.most;
  const add = ({ id, title }: Idea) => (
    <button
      type="button"
      className={classes.choice}
      disabled={isFull}
      aria-label={t('vote.addToOrder', { title })}
      onClick={() => put([...order, [id]])}
    >
      {t('vote.add')}
    </button>
  );
  return (
    <BallotFrame
      challenge={challenge}
      round={round}
      voted={placed.length}
      queue={ballot.queue}
      undo={ballot.undo}
      remainder={<Remainder round={round} marks={ballot.marks} voted={placed.length} />}
      isDoneForToday={source.isDoneForToday}
    >
      <OwnOrder order={order} ideas={source.ideas} onPut={put} />
      {source.ideas.length > 0 && placed.length === source.ideas.length ? null : (
        <section aria-label={t('vote.withoutPlace')}>
          <h2>{t('vote.withoutPlace')}</h2>
          <IdeaList challengeId={challenge.id} source={source} leftOut={placed} control={add} />
        </section>
      )}
    </BallotFrame>
  );
}

interface OwnOrderProps {
  readonly order: Order;
  readonly ideas: readonly Idea[];
  readonly onPut: (order: Order) => void;
}

function OwnOrder({ order, ideas, onPut }: OwnOrderProps) {
  const { t } = useTexts();
  const { drag, handle } = useDragOrder((ideaId, at) => onPut(movedTo(order, ideaId, at)));
  const known = new Map(ideas.map((idea) => [idea.id, idea]));
  return (
    <section aria-label={t('vote.yourOrder')}>
      <h2>{t('vote.yourOrder')}</h2>
      <p>{t(order.length === 0 ? 'vote.orderEmpty' : 'vote.orderHow')}</p>
      <ol className={classes.list}>
        {order.flatMap((group, at) =>
          group.map((ideaId) => {
            const idea = known.get(ideaId);
            const title = idea?.title ?? '…';
            return (
              <li
                key={ideaId}
                className={classes.row}
                data-place={at}
                data-dragged={drag?.ideaId === ideaId || undefined}
                data-target={(drag && drag.ideaId !== ideaId && drag.at === at) || undefined}
              >
                <div className={classes.placed}>
                  <span className={classes.handle} aria-hidden="true" {...handle(ideaId, at)}>
                    <Icon name="drag" />
                  </span>
                  <p className={classes.title} lang={idea?.language}>
                    <span className={classes.place}>{at + 1}. </span>
                    {title}
                  </p>
                </div>
                <Steps order={order} at={at} ideaId={ideaId} title={title} onPut={onPut} />
              </li>
            );
          }),
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
