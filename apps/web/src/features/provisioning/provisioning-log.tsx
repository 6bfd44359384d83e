import { Button, Code, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ProvisioningEntry } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { QueryState } from '../../components/query-state.js';
import { useDates } from '../../lib/dates.js';
import { useProvisioningLog } from '../../lib/queries/provisioning.js';
import { useTexts } from '../../lib/texts.js';
import classes from '../../components/administration.module.css';

type Outcome = ProvisioningEntry['outcome'];

const words = {
  changed: 'provisioning.changed',
  unchanged: 'provisioning.unchanged',
  refused: 'provisioning.refused',
  failed: 'provisioning.failed',
} as const satisfies Record<Outcome, string>;
const outcomes = Object.keys(words) as Outcome[];

/** What identity providers changed, or failed to change and why, newest first. */
export function ProvisioningLog() {
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<Outcome | undefined>();
  const log = useProvisioningLog(outcome);
  return (
    <section className={classes.section} aria-labelledby="provisioning-log">
      <h2 id="provisioning-log">{t('provisioning.log')}</h2>
      <p className={classes.muted}>{t('provisioning.logText')}</p>
      <NativeSelect
        label={t('provisioning.show')}
        value={outcome ?? ''}
        onChange={(event) => setOutcome(outcomes.find((one) => one === event.currentTarget.value))}
        data={[
          { value: '', label: t('provisioning.all') },
          ...outcomes.map((one) => ({ value: one, label: t(words[one]) })),
        ]}
      />
      <QueryState query={log}>
        {({ pages }) => (
          <Entries items={pages.flatMap((page) => page.items)} isFiltered={outcome !== undefined} />
        )}
      </QueryState>
      {log.hasNextPage ? (
        <div>
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface EntriesProps {
  readonly items: readonly ProvisioningEntry[];
  readonly isFiltered: boolean;
}

function Entries({ items, isFiltered }: EntriesProps) {
  const { t } = useTexts();
  if (items.length > 0)
    return (
      <ol className={classes.list}>
        {items.map((entry) => (
          <Entry key={entry.seq} entry={entry} />
        ))}
      </ol>
    );
  if (isFiltered) return <p role="status">{t('provisioning.logNoHits')}</p>;
  return <EmptyState title={t('provisioning.logEmpty')}>{t('provisioning.logEmptyText')}</EmptyState>;
}

function Entry({ entry }: { readonly entry: ProvisioningEntry }) {
  const { t } = useTexts();
  const dates = useDates();
  const isBad = entry.outcome === 'refused' || entry.outcome === 'failed';
  const did = t('provisioning.did', { operation: entry.operation, resource: entry.resource });
  return (
    <li className={classes.entry}>
      <span className={classes.head}>
        <strong>{[did, entry.targetName ?? entry.targetId].filter(Boolean).join(': ')}</strong>
        <span className={isBad ? classes.bad : classes.muted}>
          {t(words[entry.outcome])} ({entry.status})
        </span>
      </span>
      <time className={classes.muted} dateTime={entry.loggedAt}>
        {dates.day(entry.loggedAt)}, {dates.time(entry.loggedAt)}
      </time>
      {entry.cause ? (
        <p>
          {t(isBad ? 'provisioning.cause' : 'provisioning.remark')}: <Code>{entry.cause}</Code>
        </p>
      ) : null}
      {entry.body ? (
        <details>
          <summary>{t('provisioning.body')}</summary>
          <Code block className={`${classes.code} ${classes.body}`} tabIndex={0}>
            {entry.body}
          </Code>
        </details>
      ) : null}
    </li>
  );
}
