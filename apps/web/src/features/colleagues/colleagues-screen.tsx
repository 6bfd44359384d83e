import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ColleagueListItem } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { PageTitle } from '../../components/page-title.js';
import { PersonPhoto } from '../../components/person-photo.js';
import { QueryState } from '../../components/query-state.js';
import { useColleagues } from '../../lib/queries/colleagues.js';
import { useGroups } from '../../lib/queries/groups.js';
import { useTexts } from '../../lib/texts.js';
import classes from './colleagues-screen.module.css';

const typingPauseMs = 250;

/** Everybody one may see, found by what they tell of themselves. */
export function ColleaguesScreen({ expertise: given }: { readonly expertise?: string | undefined }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [expertise, setExpertise] = useState(given ?? '');
  const [groupId, setGroupId] = useState<string | null>(null);
  const [[q, word]] = useDebouncedValue([text.trim(), expertise.trim()] as const, typingPauseMs);
  const people = useColleagues({ q, groupId: groupId ?? undefined, expertise: word });
  return (
    <div className={classes.screen}>
      <PageTitle>{t('colleagues.title')}</PageTitle>
      <Filters
        text={text}
        setText={setText}
        groupId={groupId}
        setGroupId={setGroupId}
        expertise={expertise}
        setExpertise={setExpertise}
      />
      <QueryState query={people}>
        {({ pages }) => (
          <>
            <p role="status">{pages[0]?.isResembling ? t('colleagues.resembling') : ''}</p>
            <Found items={pages.flatMap((page) => page.items)} />
          </>
        )}
      </QueryState>
      {people.hasNextPage ? (
        <div>
          <Button
            variant="default"
            loading={people.isFetchingNextPage}
            onClick={() => void people.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

interface FiltersProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly groupId: string | null;
  readonly setGroupId: (groupId: string | null) => void;
  readonly expertise: string;
  readonly setExpertise: (expertise: string) => void;
}

function Filters({ text, setText, groupId, setGroupId, expertise, setExpertise }: FiltersProps) {
  const { t } = useTexts();
  const groups = useGroups();
  return (
    <form role="search" className={classes.filters} onSubmit={(event) => event.preventDefault()}>
      <TextInput
        type="search"
        label={t('colleagues.search')}
        description={t('colleagues.searchHint')}
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label={t('colleagues.group')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('colleagues.clearGroup') }}
        limit={50}
        data={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={groupId}
        onChange={setGroupId}
      />
      <TextInput
        label={t('colleagues.expertise')}
        maxLength={60}
        value={expertise}
        onChange={(event) => setExpertise(event.currentTarget.value)}
      />
    </form>
  );
}

function Found({ items }: { readonly items: readonly ColleagueListItem[] }) {
  const { t } = useTexts();
  if (items.length === 0)
    return <EmptyState title={t('colleagues.nobodyTitle')}>{t('colleagues.nobodyText')}</EmptyState>;
  return (
    <ul className={classes.list}>
      {items.map((person) => (
        <li key={person.id}>
          <Link to="/people/$personId" params={{ personId: person.id }} className={classes.person}>
            <PersonPhoto person={person} />
            <span className={classes.words}>
              <strong>{person.displayName}</strong>
              <span className={classes.muted}>
                {[person.jobTitle, person.unitName].filter(Boolean).join(' · ')}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
