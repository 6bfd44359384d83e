import { Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { asProblem } from '../../api/problem.js';
import type { OwnProfile } from '../../api/types.js';
import { Notice } from '../../components/notice.js';
import { languageName } from '../../lib/language-names.js';
import { useTexts } from '../../lib/texts.js';
import { ProfileConflictDialog } from './profile-conflict-dialog.js';
import { useProfileDraft, type Draft } from './use-profile-draft.js';
import { WordsField } from './words-field.js';
import classes from './profile-screen.module.css';

const offeredLanguages = ['nl', 'en', 'de', 'fr', 'fy', 'pl', 'tr', 'ar', 'es', 'it', 'pt', 'uk', 'zh'];

interface Props {
  readonly profile: OwnProfile;
  /** Asks for the newest profile. */
  readonly refresh: () => Promise<{ data?: OwnProfile | undefined }>;
}

export function ProfileForm({ profile, refresh }: Props) {
  const { t, problem } = useTexts();
  const { draft, set, save, change, newer, decide } = useProfileDraft(profile, refresh);
  const isMissing = !draft.displayName.trim();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isMissing) save();
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <NameFields profile={profile} draft={draft} set={set} isMissing={isMissing} />
      <TextInput
        label={t('profile.unit')}
        description={t('profile.unitHint')}
        readOnly
        value={profile.unitPath.join(' › ') || t('profile.noUnit')}
      />
      <WordsField field="expertise" value={draft.expertise} onChange={(expertise) => set({ expertise })} />
      <WordsField field="interests" value={draft.interests} onChange={(interests) => set({ interests })} />
      <LanguagesField
        value={draft.spokenLanguages}
        onChange={(spokenLanguages) => set({ spokenLanguages })}
      />
      <Checkbox
        label={t('profile.emailShown', { email: profile.email ?? '' })}
        description={t('profile.emailHint')}
        checked={draft.emailShown}
        onChange={(event) => set({ emailShown: event.currentTarget.checked })}
      />
      {change.error && asProblem(change.error).status !== 412 ? (
        <Notice tone="danger" icon="warning" role="alert">
          <p>{problem(asProblem(change.error))}</p>
        </Notice>
      ) : null}
      <div className={classes.row}>
        <Button type="submit" loading={change.isPending}>
          {t('action.save')}
        </Button>
        <span role="status">{change.isSuccess ? t('settings.saved') : ''}</span>
      </div>
      {newer ? <ProfileConflictDialog mine={draft} theirs={newer} {...decide} /> : null}
    </form>
  );
}

interface NameFieldsProps {
  readonly profile: OwnProfile;
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly isMissing: boolean;
}

function NameFields({ profile, draft, set, isMissing }: NameFieldsProps) {
  const { t } = useTexts();
  const kept = profile.isKeptByDirectory;
  const longest = 120;
  return (
    <>
      {kept ? <p className={classes.muted}>{t('profile.kept')}</p> : null}
      <TextInput
        label={t('profile.displayName')}
        description={t('profile.everybodySees')}
        autoComplete="name"
        maxLength={longest}
        readOnly={kept}
        value={draft.displayName}
        error={isMissing ? t('settings.nameMissing') : undefined}
        onChange={(event) => set({ displayName: event.currentTarget.value })}
      />
      <TextInput
        label={t('profile.givenName')}
        description={t('profile.findsYou')}
        autoComplete="given-name"
        maxLength={longest}
        readOnly={kept}
        value={draft.givenName}
        onChange={(event) => set({ givenName: event.currentTarget.value })}
      />
      <TextInput
        label={t('profile.familyName')}
        description={t('profile.findsYou')}
        autoComplete="family-name"
        maxLength={longest}
        readOnly={kept}
        value={draft.familyName}
        onChange={(event) => set({ familyName: event.currentTarget.value })}
      />
      <TextInput
        label={t('profile.jobTitle')}
        description={t('profile.everybodySees')}
        autoComplete="organization-title"
        maxLength={longest}
        readOnly={kept}
        value={draft.jobTitle}
        onChange={(event) => set({ jobTitle: event.currentTarget.value })}
      />
    </>
  );
}

function LanguagesField({
  value,
  onChange,
}: {
  readonly value: string[];
  readonly onChange: (tags: string[]) => void;
}) {
  const { t, language } = useTexts();
  const offered = [...new Set([...offeredLanguages, ...value])];
  return (
    <MultiSelect
      label={t('profile.languages')}
      description={t('profile.everybodySees')}
      searchable
      hidePickedOptions
      data={offered.map((tag) => ({ value: tag, label: languageName(tag, language) }))}
      value={value}
      onChange={onChange}
    />
  );
}
