import { Button, VisuallyHidden } from '@mantine/core';
import { Icon } from '../../components/icon.js';
import { useTexts } from '../../lib/texts.js';
import classes from './vote-screen.module.css';

interface Props {
  readonly undo: (() => void) | undefined;
  /** Absent where the ballot ends by itself. */
  readonly onReady: (() => void) | undefined;
}

/** Always in reach: the last choice back, and the end of the ballot. */
export function BallotEnd({ undo, onReady }: Props) {
  const { t } = useTexts();
  return (
    <div className={classes.end}>
      <VisuallyHidden role="status">{undo ? t('vote.undoOffered') : ''}</VisuallyHidden>
      {/* Not `disabled`: the keyboard's focus must not fall off the page when the time to take back is over. */}
      <Button
        variant="default"
        leftSection={<Icon name="undo" size={18} />}
        data-disabled={undo ? undefined : true}
        aria-disabled={!undo}
        aria-keyshortcuts="Control+Z"
        onClick={undo}
      >
        {t('vote.undo')}
      </Button>
      {onReady ? <Button onClick={onReady}>{t('vote.ready')}</Button> : null}
    </div>
  );
}
