import { Link } from '@tanstack/react-router';
import type { Round } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { hasJury, useJuryWords } from '../rounds/use-jury-words.js';
import { ResultsAhead } from './results-ahead.js';
import classes from './ballot-bar.module.css';

interface Props {
  readonly round: Round;
  /** How many ideas are judged; undefined at the end of the ballot, which says by itself what that opens. */
  readonly voted: number | undefined;
}

/** What a person must know while they vote: what is left out, what a secret round protects, and what opens the standing. */
export function BallotNotes({ round, voted }: Props) {
  return (
    <>
      <RoundNotes round={round} />
      {voted === undefined ? null : <ResultsAhead round={round} voted={voted} />}
    </>
  );
}

function RoundNotes({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const { secrecy, ownIdeas, ownUnit } = round.rules;
  const isJudged = hasJury(round);
  if (ownIdeas && ownUnit && secrecy === 'named' && !isJudged) return null;
  return (
    <div className={classes.notes}>
      {isJudged ? <JuryNote round={round} /> : null}
      {ownIdeas ? null : <p>{t('vote.ownLeftOut')}</p>}
      {ownUnit ? null : <p>{t('vote.unitLeftOut')}</p>}
      {secrecy === 'secret' ? (
        <p>
          {t('vote.secret')} <Link to="/secret-rounds">{t('vote.secretMore')}</Link>
        </p>
      ) : null}
    </div>
  );
}

/** Apart, because only the ballot of a jury asks which groups there are. */
function JuryNote({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const jury = useJuryWords(round.rules);
  return <p>{t('vote.jury', { jury: jury ?? '' })}</p>;
}
