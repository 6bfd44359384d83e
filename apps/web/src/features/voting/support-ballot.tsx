import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Idea } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useIdeas } from '../../lib/queries/ideas.js';
import { useTexts } from '../../lib/texts.js';
import { BallotBar } from './ballot-bar.js';
import { RefusalNotice } from './refusal-notice.js';
import { useBallot, type Ballot } from './use-ballot.js';
import { useShownRows } from './use-impressions.js';
import type { BallotProps } from './ballot-props.js';
import classes from './support-ballot.module.css';

const pageSize = 50;

/** All ideas in one list, in the person's own random order; support is a switch per idea. */
export function SupportBallot({ challenge, round, saved }: BallotProps) {
  const { t } = useTexts();
  const ballot = useBallot(challenge.id, saved);
  const query = useIdeas(challenge.id, 'random', pageSize);
  const ideas = (query.data?.pages ?? []).flatMap((page) => page.items);
  const shown = useShownRows(challenge.id);
  return (
    <>
      <BallotBar
        challenge={challenge}
        voted={ballot.votes.size}
        votable={Math.max(round.own.votable, ballot.votes.size)}
        queue={ballot.queue}
      />
      <RefusalNotice challenge={challenge} refusal={ballot.queue.refusal} />
      <QueryState query={query}>
        {() =>
          ideas.length === 0 ? (
            <EmptyState title={t('vote.nothingTitle')}>{t('vote.nothingText')}</EmptyState>
          ) : (
            <ul className={classes.list}>
              {ideas.map((idea) => (
                <SupportRow key={idea.id} idea={idea} ballot={ballot} shown={shown} />
              ))}
            </ul>
          )
        }
      </QueryState>
      <div className={classes.end}>
        {query.hasNextPage ? (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('action.more')}
          </Button>
        ) : null}
        <LinkButton to="/challenges/$challengeId" params={{ challengeId: challenge.id }}>
          {t('vote.ready')}
        </LinkButton>
      </div>
    </>
  );
}

interface RowProps {
  readonly idea: Idea;
  readonly ballot: Ballot;
  readonly shown: ReturnType<typeof useShownRows>;
}

function SupportRow({ idea, ballot, shown }: RowProps) {
  const { t } = useTexts();
  const ref = useMemo(() => shown(idea.id), [shown, idea.id]);
  const supported = ballot.votes.get(idea.id) === 'support';
  return (
    <li className={classes.row} ref={ref}>
      <div className={classes.words}>
        <h2 className={classes.title} lang={idea.language}>
          {idea.title}
        </h2>
        <PlainText text={idea.body} lang={idea.language} />
      </div>
      <button
        type="button"
        className={classes.support}
        aria-pressed={supported}
        aria-label={t('vote.button.support', { title: idea.title })}
        onClick={() => ballot.cast(idea.id, supported ? null : 'support')}
      >
        <Icon name={supported ? 'check' : 'add'} size={20} />
        <span aria-hidden="true">{t(supported ? 'vote.supported' : 'choice.support')}</span>
      </button>
    </li>
  );
}
