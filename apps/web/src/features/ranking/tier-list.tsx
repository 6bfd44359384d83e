import type { RankedIdea, VotingMethod } from '../../api/types.js';
import { RankedIdeaRow } from '../../components/ranked-idea-row.js';
import { useTexts } from '../../lib/texts.js';
import { tiersOf, type Tier } from './tiers.js';
import classes from './results-section.module.css';

interface Props {
  readonly rows: readonly RankedIdea[];
  readonly method: VotingMethod;
}

/** The ranking as bands: inside a band the order may be chance, between bands it is not. */
export function TierList({ rows, method }: Props) {
  return (
    <ol className={classes.tiers}>
      {tiersOf(rows).map((tier, index) => (
        <TierBand key={`${tier.number}-${index}`} tier={tier} method={method} />
      ))}
    </ol>
  );
}

function TierBand({ tier, method }: { readonly tier: Tier; readonly method: VotingMethod }) {
  const { t } = useTexts();
  const count = tier.rows.length;
  return (
    <li className={classes.tier}>
      <h3 className={classes.tierTitle}>
        <span className={classes.tierNumber}>{t('tier.name', { number: tier.number })}</span>
        <span>{t('tier.meaning', { count })}</span>
      </h3>
      <ol className={classes.rows}>
        {tier.rows.map((row) => (
          <li key={row.ideaId}>
            <RankedIdeaRow row={row} method={method} />
          </li>
        ))}
      </ol>
    </li>
  );
}
