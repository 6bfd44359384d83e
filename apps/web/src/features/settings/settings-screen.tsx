import { NativeSelect, Switch, useMantineColorScheme } from '@mantine/core';
import type { Me } from '../../api/types.js';
import { LinkButton } from '../../components/link-button.js';
import { PageTitle } from '../../components/page-title.js';
import {
  mayManageGroups,
  mayManagePeople,
  mayReadProvisioningLog,
  mayReadRoles,
} from '../../lib/abilities.js';
import { DelegatesSection } from '../rights/delegates-section.js';
import { useMe } from '../../lib/queries/me.js';
import { useStoredFlag } from '../../lib/stored-value.js';
import { useTexts } from '../../lib/texts.js';
import { AccessTokens } from './access-tokens.js';
import { ProfileForm } from './profile-form.js';
import { SignOutSection } from './sign-out-section.js';
import classes from './settings-screen.module.css';

export function SettingsScreen() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <div className={classes.screen}>
      <PageTitle over={me.email ?? undefined}>{t('settings.title')}</PageTitle>
      <section className={classes.section} aria-labelledby="settings-profile">
        <h2 id="settings-profile">{t('settings.profile')}</h2>
        <ProfileForm me={me} />
        <div>
          <LinkButton to="/profile" variant="default">
            {t('profile.toProfile')}
          </LinkButton>
        </div>
      </section>
      <section className={classes.section} aria-labelledby="settings-security">
        <h2 id="settings-security">{t('security.title')}</h2>
        <p className={classes.muted}>{t('security.linkText')}</p>
        <div>
          <LinkButton to="/settings/security" variant="default">
            {t('security.link')}
          </LinkButton>
        </div>
      </section>
      <section className={classes.section} aria-labelledby="settings-privacy">
        <h2 id="settings-privacy">{t('privacy.title')}</h2>
        <p className={classes.muted}>{t('privacy.linkText')}</p>
        <div>
          <LinkButton to="/settings/privacy" variant="default">
            {t('privacy.link')}
          </LinkButton>
        </div>
      </section>
      <DeviceSettings />
      <AccessTokens />
      <DelegatesSection />
      <DirectoryLinks me={me} />
      {mayReadProvisioningLog(me) || mayReadRoles(me) ? <Administration me={me} /> : null}
      <SignOutSection />
    </div>
  );
}

function DeviceSettings() {
  const { t } = useTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [keysOn, setKeysOn] = useStoredFlag('zwerm.voteKeys', true);
  return (
    <section className={classes.section} aria-labelledby="settings-device">
      <h2 id="settings-device">{t('settings.device')}</h2>
      <NativeSelect
        label={t('settings.scheme')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as typeof colorScheme)}
        data={[
          { value: 'auto', label: t('settings.schemeAuto') },
          { value: 'light', label: t('settings.schemeLight') },
          { value: 'dark', label: t('settings.schemeDark') },
        ]}
      />
      <Switch
        label={t('settings.keys')}
        description={t('settings.keysHint')}
        checked={keysOn}
        onChange={(event) => setKeysOn(event.currentTarget.checked)}
      />
    </section>
  );
}

function DirectoryLinks({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const keepsPeople = mayManagePeople(me);
  if (me.kind !== 'employee' && !keepsPeople) return null;
  return (
    <section className={classes.section} aria-labelledby="settings-directory">
      <h2 id="settings-directory">{t('directory.link')}</h2>
      <p className={classes.muted}>{t('directory.linkText')}</p>
      <div className={classes.links}>
        {keepsPeople || mayManageGroups(me) ? (
          <LinkButton to={keepsPeople ? '/admin/people' : '/admin/groups'} variant="default">
            {t('directory.over')}
          </LinkButton>
        ) : null}
        <LinkButton to="/my-externals" variant="default">
          {t('directory.externals')}
        </LinkButton>
      </div>
    </section>
  );
}

function Administration({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  return (
    <section className={classes.section} aria-labelledby="settings-administration">
      <h2 id="settings-administration">{t('provisioning.over')}</h2>
      {mayReadProvisioningLog(me) ? (
        <>
          <p className={classes.muted}>{t('provisioning.linkText')}</p>
          <div>
            <LinkButton to="/admin/provisioning" variant="default">
              {t('provisioning.link')}
            </LinkButton>
          </div>
        </>
      ) : null}
      {mayReadRoles(me) ? (
        <>
          <p className={classes.muted}>{t('rights.linkText')}</p>
          <div>
            <LinkButton to="/admin/rights" variant="default">
              {t('rights.title')}
            </LinkButton>
          </div>
        </>
      ) : null}
    </section>
  );
}
