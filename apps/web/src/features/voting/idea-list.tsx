import { Button, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import type { Idea, Round } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useRound } from '../../lib/queries/round.js';
import { useTexts } from '../../lib/texts.js';
import { useMoreWhile, type BallotIdeas } from './use-ballot-ideas.js';
import { useShownRows } from './use-impressions.js';
import classes from './marks-ballot.module.css';

/** Searching is offered once the ideas do not fit one look any more. */
const fewEnough = 12;

interface Props {
  readonly challengeId: string;
  readonly source: BallotIdeas;
  /** Ideas that are shown elsewhere on the ballot. */
  readonly leftOut?: readonly string[];
  /** What its method asks about an idea. */
  readonly control: (idea: Idea) => ReactNode;
}

/** The ideas of a ballot in one list, with a search over them, and more of them on request. */
export function IdeaList({ challengeId, source, leftOut = [], control }: Props) {
  const { t } = useTexts();
  const [sought, setSought] = useState('');
  const shown = useShownRows(challengeId);
  // Somebody who searches means all ideas, not only those that happen to be loaded.
  useMoreWhile(source, sought.trim() !== '');
  const ideas = source.ideas.filter(({ id }) => !leftOut.includes(id));
  const found = ideas.filter((idea) => matches(idea, sought));
  return (
    <QueryState query={source.query}>
      {() =>
        source.ideas.length === 0 ? (
          <Nothing challengeId={challengeId} />
        ) : (
          <>
            {source.ideas.length > fewEnough ? (
              <TextInput
                type="search"
                label={t('vote.search')}
                value={sought}
                onChange={(event) => setSought(event.currentTarget.value)}
              />
            ) : null}
            <p role="status" className={classes.found}>
              {sought.trim() ? t('vote.found', { count: found.length }) : ''}
            </p>
            <ul className={classes.list}>
              {found.map((idea) => (
                <Row key={idea.id} idea={idea} shown={shown}>
                  {control(idea)}
                </Row>
              ))}
            </ul>
            <More source={source} />
          </>
        )
      }
    </QueryState>
  );
}

function Nothing({ challengeId }: { readonly challengeId: string }) {
  const { t } = useTexts();
  const { data: round } = useRound(challengeId);
  return <EmptyState title={t('vote.nothingTitle')}>{t(whyNothing(round))}</EmptyState>;
}

/** There may be ideas enough, only not for whoever wrote them or works beside who did. */
export const whyNothing = (round: Round | null | undefined) =>
  round?.rules.ownIdeas === false || round?.rules.ownUnit === false
    ? 'vote.nothingForYou'
    : 'vote.nothingText';

function More({ source }: { readonly source: BallotIdeas }) {
  const { t } = useTexts();
  if (source.hasMore)
    return (
      <Button variant="default" mt="md" loading={source.isFetchingMore} onClick={source.more}>
        {t('action.more')}
      </Button>
    );
  return source.isCutOff ? <p>{t('vote.cutOff', { count: source.ideas.length })}</p> : null;
}

interface RowProps {
  readonly idea: Idea;
  readonly shown: ReturnType<typeof useShownRows>;
  readonly children: ReactNode;
}

function Row({ idea, shown, children }: RowProps) {
  const ref = useMemo(() => shown(idea.id), [shown, idea.id]);
  return (
    <li className={classes.row} ref={ref}>
      <div className={classes.words}>
        <h2 className={classes.title} lang={idea.language}>
          {idea.title}
        </h2>
        <PlainText text={idea.body} lang={idea.language} />
      </div>
      {children}
    </li>
  );
}

/** Every word of the search occurs somewhere in the idea. */
function matches({ title, body }: Idea, sought: string): boolean {
  const text = `${title} ${body}`.toLocaleLowerCase();
  return sought
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
