import type { Ranking, RankedIdea, Settledness } from '../../api/types.js';
import { RankedIdeaRow } from '../../components/ranked-idea-row.js';
import { useTexts } from '../../lib/texts.js';
import { tiersOf, type Tier } from './tiers.js';
import { WhyHere } from './why-here.js';
import classes from './results-section.module.css';

interface Props {
  readonly rows: readonly RankedIdea[];
  readonly ranking: Ranking;
  readonly round: number | undefined;
  readonly settledness: Settledness | undefined;
}

/** The ranking as bands: inside a band the order may be chance, between bands it is not. */
export function TierList({ rows, settledness, ...rest }: Props) {
  const statuses = new Map(settledness?.items.map(({ ideaId, status }) => [ideaId, status]));
  return (
    <ol className={classes.tiers}>
      {tiersOf(rows).map((tier, index) => (
        <TierBand key={`${tier.number}-${index}`} tier={tier} statuses={statuses} {...rest} />
      ))}
    </ol>
  );
}

interface BandProps extends Pick<Props, 'ranking' | 'round'> {
  readonly tier: Tier;
  readonly statuses: ReadonlyMap<string, Settledness['items'][number]['status']>;
}

function TierBand({ tier, statuses, ranking, round }: BandProps) {
  const { t } = useTexts();
  const count = tier.rows.length;
  const { challengeId, version, method } = ranking;
  return (
    <li className={classes.tier}>
      <h3 className={classes.tierTitle}>
        <span className={classes.tierNumber}>{t('tier.name', { number: tier.number })}</span>
        <span>{t('tier.meaning', { count })}</span>
      </h3>
      <ol className={classes.rows}>
        {tier.rows.map((row) => {
          const status = statuses.get(row.ideaId);
          return (
            <li key={row.ideaId}>
              <RankedIdeaRow row={row} method={method} status={status === 'out' ? undefined : status} />
              <WhyHere row={row} of={{ challengeId, version, round }} />
            </li>
          );
        })}
      </ol>
    </li>
  );
}
