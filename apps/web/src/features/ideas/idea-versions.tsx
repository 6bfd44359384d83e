import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/client.js';
import type { Idea, IdeaVersion } from '../../api/types.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useTexts } from '../../lib/texts.js';
import classes from './idea-screen.module.css';

/** Earlier texts of a changed idea: what people read and voted on can be looked up. */
export function IdeaVersions({ idea }: { readonly idea: Idea }) {
  const { t } = useTexts();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const versions = useQuery({
    queryKey: ['versions', idea.id],
    queryFn: async ({ signal }) =>
      (await call<{ items: IdeaVersion[] }>('GET', `/ideas/${idea.id}/versions`, { signal })).items,
    enabled: open,
  });
  return (
    <details className={classes.versions} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('idea.versions')}</summary>
      {open ? (
        <QueryState query={versions} shape="card">
          {(items) =>
            items.map((version) => (
              <div key={version.version} className={classes.version}>
                <p className={classes.when}>
                  {t('idea.version', {
                    version: version.version,
                    day: dates.day(version.at),
                    time: dates.time(version.at),
                  })}
                </p>
                <strong lang={idea.language}>{version.title}</strong>
                <PlainText text={version.body} lang={idea.language} />
              </div>
            ))
          }
        </QueryState>
      ) : null}
    </details>
  );
}
