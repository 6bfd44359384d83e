import { Button, Group, Modal, Stack } from '@mantine/core';
import type { OwnProfile, ProfileChanges } from '../../api/types.js';
import { dialogAttributes } from '../../components/confirm-dialog.js';
import { useTexts } from '../../lib/texts.js';
import classes from './profile-screen.module.css';

interface Props {
  readonly mine: ProfileChanges;
  readonly theirs: OwnProfile;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
}

const compared = ['displayName', 'jobTitle', 'expertise', 'interests'] as const;
const shown = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : (value ?? '');

/** The profile was changed elsewhere meanwhile: both are shown, and nothing is lost until the person chooses. */
export function ProfileConflictDialog({ mine, theirs, onKeepMine, onTakeTheirs, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('profile.conflictTitle')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      attributes={dialogAttributes}
    >
      <Stack>
        <p>{t('profile.conflictText')}</p>
        {compared
          .filter((field) => shown(mine[field]) !== shown(theirs[field]))
          .map((field) => (
            <div key={field} className={classes.compare}>
              <strong>{t(`profile.${field}`)}</strong>
              <span>{t('profile.conflictMine', { value: shown(mine[field]) })}</span>
              <span>{t('profile.conflictTheirs', { value: shown(theirs[field]) })}</span>
            </div>
          ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onTakeTheirs}>
            {t('profile.takeTheirs')}
          </Button>
          <Button onClick={onKeepMine}>{t('profile.keepMine')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
