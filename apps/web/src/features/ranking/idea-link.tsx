import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';
import classes from './outcome-section.module.css';

export interface IdeaLinkProps {
  readonly ideaId: string;
  /** Of the ideas on the ballot, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Who wrote them, by id, where that is to be named. */
  readonly authors?: ReadonlyMap<string, string>;
}

/** The title of an idea and the way to it, and who wrote it; only a word where it was withdrawn since. */
export function IdeaLink({ ideaId, titles, authors }: IdeaLinkProps) {
  const { t } = useTexts();
  const title = titles.get(ideaId);
  if (title === undefined) return <span>{t('outcome.withdrawn')}</span>;
  const names = authors?.get(ideaId);
  return (
    <>
      <Link to="/ideas/$ideaId" params={{ ideaId }}>
        {title}
      </Link>
      {names === undefined ? null : <span className={classes.by}>{t('outcome.by', { names })}</span>}
    </>
  );
}
