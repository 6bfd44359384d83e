import { Link } from '@tanstack/react-router';
import { useTexts } from '../../lib/texts.js';

interface Props {
  readonly ideaId: string;
  /** Of the ideas on the ballot, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The title of an idea and the way to it; only a word where it was withdrawn since. */
export function IdeaLink({ ideaId, titles }: Props) {
  const { t } = useTexts();
  const title = titles.get(ideaId);
  if (title === undefined) return <span>{t('outcome.withdrawn')}</span>;
  return (
    <Link to="/ideas/$ideaId" params={{ ideaId }}>
      {title}
    </Link>
  );
}
