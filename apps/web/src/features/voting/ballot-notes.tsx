import { Link } from '@tanstack/react-router';
import type { Round } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import { hasJury, useJuryWords } from '../rounds/use-jury-words.js';
import classes from './ballot-bar.module.css';

/** What a person must know before the first choice: what is left out, and what a secret round protects. */
export function BallotNotes({ round }: { readonly round: Round }) {
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
