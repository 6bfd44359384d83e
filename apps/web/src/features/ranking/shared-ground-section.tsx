import type { Ranking, SharedGround, VotingMethod } from '../../api/types.js';
import { IntervalBar } from '../../components/interval-bar.js';
import { useTexts } from '../../lib/texts.js';
import { IdeaLink } from './idea-link.js';
import { SharedGroundTable } from './shared-ground-table.js';
import { usePartNames } from './use-part-names.js';
import { useSharedGround } from './use-shared-ground.js';
import classes from './shared-ground-section.module.css';

interface Props {
  readonly ranking: Ranking;
  readonly roundNumber: number | undefined;
}

/** The other list: what every part of the organisation can live with. Nothing where the roll is not divided. */
export function SharedGroundSection({ ranking, roundNumber }: Props) {
  const data = useSharedGround(ranking, roundNumber);
  // A list beside the ranking: where it is not told (yet), the ranking above says so.
  return data && data.strata.length > 0 ? <Ground ground={data} method={ranking.method} /> : null;
}

const shownFirst = 10;

interface GroundProps {
  readonly ground: SharedGround;
  readonly method: VotingMethod;
}

function Ground({ ground, method }: GroundProps) {
  const { t } = useTexts();
  const names = usePartNames(ground.strata);
  const titles = new Map(ground.items.map(({ ideaId, title }) => [ideaId, title]));
  return (
    <section aria-labelledby="ground-heading" className={classes.section}>
      <h3 id="ground-heading">{t('ground.title')}</h3>
      {ground.items.length === 0 ? <p>{t('ground.tooFew')}</p> : null}
      <ol className={classes.list}>
        {ground.items.slice(0, shownFirst).map((idea) => (
          <li key={idea.ideaId} className={classes.row}>
            <span className={classes.rank}>{idea.rank}</span>
            <span className={classes.idea}>
              <IdeaLink ideaId={idea.ideaId} titles={titles} />
              <span className={classes.lowest}>
                {t('ground.lowest', {
                  part: names[idea.lowest] ?? '',
                  share: Math.round((idea.byStratum[idea.lowest]?.share ?? 0) * 100),
                })}
              </span>
            </span>
            <IntervalBar
              score={idea.score}
              low={idea.low}
              high={idea.high}
              n={idea.byStratum.reduce((sum, { n }) => sum + n, 0)}
              method={method}
            />
            <span className={classes.score} aria-hidden="true">
              {t('interval.score', { score: Math.round(idea.score * 100) })}
            </span>
          </li>
        ))}
      </ol>
      {ground.items.length > 0 ? <SharedGroundTable ground={ground} names={names} titles={titles} /> : null}
      <div className={classes.note}>
        <p>{t('ground.note')}</p>
        {ground.tooFew > 0 ? <p>{t('ground.leftOut', { count: ground.tooFew })}</p> : null}
      </div>
    </section>
  );
}
