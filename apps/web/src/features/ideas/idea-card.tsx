import { Link } from '@tanstack/react-router';
import type { Idea } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './idea-card.module.css';

interface Props {
  readonly idea: Idea;
  /** Everybody who wrote it. */
  readonly author: string;
}

export function IdeaCard({ idea, author }: Props) {
  const { t } = useTexts();
  return (
    <article className={classes.card}>
      <h3 className={classes.title} lang={idea.language}>
        <Link to="/ideas/$ideaId" params={{ ideaId: idea.id }} className={classes.link}>
          {idea.title}
        </Link>
      </h3>
      <p className={classes.body} lang={idea.language}>
        {idea.body}
      </p>
      <p className={classes.by}>
        {idea.mine && idea.coAuthorIds.length === 0 ? (
          <span className={classes.mine}>{t('idea.mine')}</span>
        ) : (
          <span>{author}</span>
        )}
        {idea.state === 'draft' ? <span className={classes.mine}>{t('idea.draft')}</span> : null}
      </p>
    </article>
  );
}
