import { Link } from '@tanstack/react-router';
import type { Round } from '../../api/types.js';
import { useTexts } from '../../lib/texts.js';
import classes from './ballot-bar.module.css';

/** What a person must know before the first choice: what is left out, and what a secret round protects. */
export function BallotNotes({ round }: { readonly round: Round }) {
  const { t } = useTexts();
  const { secrecy, ownIdeas } = round.rules;
  if (ownIdeas && secrecy === 'named') return null;
  return (
    <div className={classes.notes}>
      {ownIdeas ? null : <p>{t('vote.ownLeftOut')}</p>}
      {secrecy === 'secret' ? (
        <p>
          {t('vote.secret')} <Link to="/secret-rounds">{t('vote.secretMore')}</Link>
        </p>
      ) : null}
    </div>
  );
}
