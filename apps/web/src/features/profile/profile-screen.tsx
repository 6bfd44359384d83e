import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import { QueryState } from '../../components/query-state.js';
import { useProfile } from '../../lib/queries/profile.js';
import { useTexts } from '../../lib/texts.js';
import { CompletenessCard } from './completeness-card.js';
import { PhotoField } from './photo-field.js';
import { ProfileForm } from './profile-form.js';
import classes from './profile-screen.module.css';

/** What a person tells others of themselves. */
export function ProfileScreen() {
  const { t } = useTexts();
  const profile = useProfile();
  return (
    <div className={classes.screen}>
      <PageTitle>{t('profile.title')}</PageTitle>
      <QueryState query={profile} shape="page">
        {(own) => (
          <>
            <PhotoField person={own} />
            <ProfileForm profile={own} refresh={() => profile.refetch()} />
            <CompletenessCard completeness={own.completeness} />
            <div>
              <LinkButton to="/people/$personId" params={{ personId: own.id }} variant="subtle">
                {t('profile.seeAsOthers')}
              </LinkButton>
            </div>
          </>
        )}
      </QueryState>
    </div>
  );
}
