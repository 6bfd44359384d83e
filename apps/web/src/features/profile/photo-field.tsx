import { Button, FileButton } from '@mantine/core';
import { asProblem } from '../../api/problem.js';
import { Notice } from '../../components/notice.js';
import { PersonPhoto } from '../../components/person-photo.js';
import { useSetPhoto } from '../../lib/queries/profile.js';
import { useTexts } from '../../lib/texts.js';
import classes from './profile-screen.module.css';

interface Props {
  readonly person: { readonly id: string; readonly displayName: string; readonly photo: string | null };
}

export function PhotoField({ person }: Props) {
  const { t, problem } = useTexts();
  const set = useSetPhoto();
  return (
    <div className={classes.photo}>
      <PersonPhoto person={person} size="large" alt={t('profile.photoOf', { name: person.displayName })} />
      <div className={classes.photoWords}>
        <p className={classes.muted}>{t('profile.photoHint')}</p>
        <div className={classes.row}>
          <FileButton accept="image/jpeg,image/png,image/webp" onChange={(file) => file && set.mutate(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={set.isPending}>
                {t(person.photo ? 'profile.otherPhoto' : 'profile.addPhoto')}
              </Button>
            )}
          </FileButton>
          {person.photo ? (
            <Button variant="subtle" color="rust" disabled={set.isPending} onClick={() => set.mutate(null)}>
              {t('profile.removePhoto')}
            </Button>
          ) : null}
          <span role="status">{set.isSuccess ? t('profile.photoSaved') : ''}</span>
        </div>
        {set.error ? (
          <Notice tone="danger" icon="warning" role="alert">
            <p>{problem(asProblem(set.error))}</p>
          </Notice>
        ) : null}
      </div>
    </div>
  );
}
