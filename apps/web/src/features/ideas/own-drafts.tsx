import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import type { Idea, Page } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './own-drafts.module.css';

/** The reader's own drafts in this challenge, so that a saved idea is never lost; nothing when there are none. */
export function OwnDrafts({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTexts();
  const { data } = useQuery({
    queryKey: ['ideas', challengeId, 'mine'],
    queryFn: ({ signal }) =>
      call<Page<Idea>>('GET', `/challenges/${challengeId}/ideas`, {
        query: { mine: true, limit: 100 },
        signal,
      }),
  });
  const drafts = (data?.items ?? []).filter((idea) => idea.state === 'draft');
  if (drafts.length === 0) return null;
  return (
    <div className={classes.drafts}>
      <h3>{t('ideas.drafts')}</h3>
      <ul>
        {drafts.map((idea) => (
          <li key={idea.id} lang={idea.language}>
            <Link to="/ideas/$ideaId" params={{ ideaId: idea.id }}>
              {idea.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
