import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Outcome, Ranking } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import { useNamesByIdea } from '../ideas/use-author-names.js';
import { BudgetOutcome } from './budget-outcome.js';
import { PairsOutcome } from './pairs-outcome.js';
import { RankedOutcome } from './ranked-outcome.js';
import classes from './results-section.module.css';

const decidedTogether: readonly string[] = ['ranked', 'budget', 'pairwise'];

interface Props {
  readonly ranking: Pick<Ranking, 'challengeId' | 'method' | 'version'>;
  readonly roundNumber: number | undefined;
}

/** What ballots decide together, in rounds where one idea at a time does not say it; nothing in others. */
export function OutcomeSection({ ranking, roundNumber }: Props) {
  const { t } = useTexts();
  const { challengeId, method, version } = ranking;
  const isShown = decidedTogether.includes(method);
  const outcome = useQuery({
    enabled: isShown,
    queryKey: ['outcome', challengeId, roundNumber ?? null, version],
    queryFn: ({ signal }) =>
      call<Outcome>('GET', `/challenges/${challengeId}/outcome`, { query: { round: roundNumber }, signal }),
    placeholderData: (earlier) => earlier,
  });
  if (!isShown) return null;
  return (
    <section aria-labelledby="outcome-heading" className={classes.section}>
      <h3 id="outcome-heading">{t('outcome.title')}</h3>
      <QueryState query={outcome}>
        {(loaded) => <Decision outcome={loaded} challengeId={challengeId} />}
      </QueryState>
      <h3>{t('outcome.separate')}</h3>
    </section>
  );
}

interface DecisionProps {
  readonly outcome: Outcome;
  readonly challengeId: string;
}

function Decision({ outcome, challengeId }: DecisionProps) {
  const { t } = useTexts();
  const { ranked, budget, pairs, rule } = outcome;
  const authors = useNamesByIdea(
    challengeId,
    outcome.ideas.map(({ ideaId }) => ideaId),
  );
  const named = { titles: new Map(outcome.ideas.map(({ ideaId, title }) => [ideaId, title])), authors };
  if (outcome.isTooLarge || !rule)
    return (
      <Notice icon="warning">
        <p>{t('outcome.tooLarge')}</p>
      </Notice>
    );
  return (
    <>
      {ranked ? <RankedOutcome {...ranked} {...named} /> : null}
      {budget ? <BudgetOutcome {...budget} {...named} /> : null}
      {pairs ? <PairsOutcome {...pairs} {...named} /> : null}
      <div className={classes.note}>
        <p>{t(`outcome.note.${rule}`)}</p>
      </div>
    </>
  );
}
