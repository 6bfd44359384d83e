import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import type { SignedOut } from '../../api/types.js';
import { Refusal } from '../../components/refusal.js';
import { leaveThisApp } from '../../lib/leave-this-app.js';
import { useTexts } from '../../lib/texts.js';
import classes from './settings-screen.module.css';

/** Signs out here, and at the organisation's identity provider when the server says to go on there. */
export function SignOutSection({ leave = leaveThisApp }: { readonly leave?: (address: string) => void }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: () => call<SignedOut | undefined>('DELETE', '/sessions/current'),
    onSuccess: async (answer) => {
      if (answer) {
        leave(answer.continueAt);
        return;
      }
      await navigate({ to: '/sign-in', search: {} });
      client.clear();
    },
  });
  return (
    <section className={classes.section} aria-labelledby="settings-leave">
      <h2 id="settings-leave">{t('settings.session')}</h2>
      <Refusal error={signOut.error} />
      <div>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('settings.signOut')}
        </Button>
      </div>
    </section>
  );
}
