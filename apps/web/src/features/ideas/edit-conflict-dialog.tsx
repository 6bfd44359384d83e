import { Button, Group, Modal, Stack } from '@mantine/core';
import type { Idea } from '../../api/types.js';
import { dialogAttributes } from '../../components/confirm-dialog.js';
import { PlainText } from '../../components/plain-text.js';
import { useTexts } from '../../lib/texts.js';
import classes from './idea-screen.module.css';

interface Props {
  readonly mine: { readonly title: string; readonly body: string };
  readonly theirs: Idea;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

/** Two people changed one text: both are shown, nothing is lost until a person chooses. */
export function EditConflictDialog({ mine, theirs, onKeepMine, onTakeTheirs, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('conflict.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      attributes={dialogAttributes}
    >
      <Stack>
        <p>{t('conflict.text')}</p>
        <div className={classes.compare}>
          <div>
            <h3>{t('conflict.mine')}</h3>
            <strong>{mine.title}</strong>
            <PlainText text={mine.body} lang={theirs.language} />
          </div>
          <div>
            <h3>{t('conflict.theirs')}</h3>
            <strong>{theirs.title}</strong>
            <PlainText text={theirs.body} lang={theirs.language} />
          </div>
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('conflict.goOn')}
          </Button>
          <Button variant="default" onClick={onTakeTheirs}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={onKeepMine}>{t('conflict.keepMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
