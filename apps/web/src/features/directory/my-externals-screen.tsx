import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api/client.js';
import type { SponsoredPerson } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useDirectoryChange, useSponsored } from '../../lib/queries/directory.js';
import { useTexts } from '../../lib/texts.js';
import { Refusal } from '../../components/refusal.js';
import classes from './directory.module.css';

/** The partners and customers somebody answers for, with the day until which they have access. */
export function MyExternalsScreen() {
  const { t } = useTexts();
  const sponsored = useSponsored();
  return (
    <div className={classes.screen}>
      <PageTitle>{t('directory.externals')}</PageTitle>
      <p className={classes.muted}>{t('directory.externalsText')}</p>
      <QueryState query={sponsored}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('directory.noExternals')}>{t('directory.noExternalsText')}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {items.map((person) => (
                <External key={`${person.id} ${person.endsOn}`} person={person} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </div>
  );
}

function External({ person }: { readonly person: SponsoredPerson }) {
  const { t } = useTexts();
  const [lastDay, setDay] = useState(person.endsOn ?? '');
  const extend = useDirectoryChange((day: string) =>
    call<undefined>('PUT', `/people/${person.id}/last-day`, { body: { lastDay: day } }),
  );
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <strong>{person.displayName}</strong>
        <span className={classes.muted}>{t(`directory.kind.${person.kind}`)}</span>
      </span>
      <span className={classes.form}>
        <TextInput
          type="date"
          label={t('directory.lastDayOf', { name: person.displayName })}
          value={lastDay}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Refusal error={extend.error} />
        <Button
          variant="default"
          disabled={!lastDay || lastDay === person.endsOn}
          loading={extend.isPending}
          onClick={() => extend.mutate(lastDay)}
        >
          {t('directory.saveDay')}
        </Button>
      </span>
    </li>
  );
}
