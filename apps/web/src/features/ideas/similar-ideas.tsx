import { Link } from '@tanstack/react-router';
import type { Challenge, SimilarIdea } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './similar-ideas.module.css';

interface Props {
  readonly items: readonly SimilarIdea[];
  readonly phase: Challenge['phase'];
}

/** Offers to join an idea that is already there, and never stands in the way of a new one. */
export function SimilarIdeas({ items, phase }: Props) {
  const { t } = useTexts();
  return (
    <section className={classes.similar} aria-labelledby="similar-heading" data-filled={items.length > 0}>
      <h2 id="similar-heading" className={classes.heading}>
        {t('similar.title')}
      </h2>
      <p role="status" className={classes.hint}>
        {items.length === 0 ? t('similar.none') : t('similar.count', { count: items.length })}
      </p>
      {items.length > 0 ? (
        <>
          <ul className={classes.list}>
            {items.map((idea) => (
              <li key={idea.id}>
                <Link to="/ideas/$ideaId" params={{ ideaId: idea.id }}>
                  {idea.title}
                </Link>
              </li>
            ))}
          </ul>
          <p className={classes.hint}>{t(phase === 'voting' ? 'similar.voteInstead' : 'similar.join')}</p>
        </>
      ) : null}
    </section>
  );
}
