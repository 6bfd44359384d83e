import type { Brief, RankedIdea, Representative, SharedGround } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { listsWith, threeLists } from '../ranking/three-lists.js';
import { usePartNames } from '../ranking/use-part-names.js';
import classes from './brief-screen.module.css';

interface Props {
  readonly row: RankedIdea;
  readonly brief: Brief;
  readonly ground: SharedGround | undefined;
  readonly representative: Representative | undefined;
}

/** What support alone does not say of an idea: how the parts take it, and in which lists it stands. */
export function BriefIdeaFacts({ row, brief, ground, representative }: Props) {
  const { t } = useTexts();
  const names = usePartNames(ground?.strata ?? []);
  const shared = ground?.items.find(({ ideaId }) => ideaId === row.ideaId);
  const lists = representative
    ? listsWith(threeLists(brief.items, ground, representative), row.ideaId).map((name) => t(`lists.${name}`))
    : [];
  if (!shared && lists.length === 0) return null;
  return (
    <p className={classes.facts}>
      {shared
        ? `${t('brief.ground', {
            rank: shared.rank,
            score: Math.round(shared.score * 100),
            part: names[shared.lowest] ?? '',
            share: Math.round((shared.byStratum[shared.lowest]?.share ?? 0) * 100),
          })} `
        : ''}
      {lists.length > 0 ? t('brief.onLists', { lists: lists.join(', ') }) : ''}
    </p>
  );
}
