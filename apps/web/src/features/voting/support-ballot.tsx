import { Button } from '@mantine/core';
import type { Idea } from '../../api/types.js';
import { EmptyState } from '../../components/empty-state.js';
import { Icon } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import { PlainText } from '../../components/plain-text.js';
import { QueryState } from '../../components/query-state.js';
import { useTexts } from '../../lib/texts.js';
import { BallotBar } from './ballot-bar.js';
import { RefusalNotice } from './refusal-notice.js';
import { useBallot, type Ballot } from './use-ballot.js';
import { useBallotIdeas } from './use-ballot-ideas.js';
import type { BallotProps } from './ballot-props.js';
import classes from './support-ballot.module.css';

/** All ideas in one list, in the person's own random order; support is a switch per idea. */
export function SupportBallot({ challenge, round, saved }: BallotProps) {
  const { t } = useTexts();
  const ballot = useBallot(challenge.id, saved);
  const { query, ideas } = useBallotIdeas(challenge.id, () => false, 0);
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
                <SupportRow key={idea.id} idea={idea} ballot={ballot} />
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

function SupportRow({ idea, ballot }: { readonly idea: Idea; readonly ballot: Ballot }) {
  const { t } = useTexts();
  const supported = ballot.votes.get(idea.id) === 'support';
  return (
    <li className={classes.row}>
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
