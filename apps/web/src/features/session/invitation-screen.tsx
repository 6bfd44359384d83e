import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { Loading } from '../../components/loading.js';
import { ProblemState } from '../../components/problem-state.js';
import { useTexts } from '../../lib/texts.js';
import { LinkWithoutUse } from './link-without-use.js';
import { NewcomerForm } from './newcomer-form.js';
import { SessionFrame } from './session-frame.js';
import { useSignIn } from './use-sign-in.js';
import classes from './session-frame.module.css';

/** Where the link of an invitation leads. @param token the address's fragment */
export function InvitationScreen({ token }: { readonly token: string }) {
  const { t } = useTexts();
  const router = useRouter();
  const signIn = useSignIn();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call<{ email: string }>('POST', '/invitations/look-up', { body: { token } }),
    enabled: token !== '',
    retry: false,
  });
  const accept = useMutation({
    mutationFn: async (person: { displayName: string; password: string }) => {
      await call<unknown>('POST', '/invitations/accept', { body: { token, ...person } });
      const email = invitation.data?.email ?? '';
      return signIn.mutateAsync({ email, password: person.password }).then(
        () => '/' as const,
        () => '/sign-in' as const,
      );
    },
    // The link works once, so going back must not lead to it.
    onSuccess: (to) => router.history.replace(to),
  });
  return (
    <SessionFrame title={t('arrival.invitation')}>
      {invitation.data ? (
        <>
          <p className={classes.lead}>{t('arrival.invitationLead', { email: invitation.data.email })}</p>
          <NewcomerForm
            submitText={t('arrival.accept')}
            isBusy={accept.isPending}
            error={accept.error}
            onSend={(person) => accept.mutate(person)}
          />
        </>
      ) : (
        <NoInvitation token={token} query={invitation} />
      )}
    </SessionFrame>
  );
}

interface NoInvitationProps {
  readonly token: string;
  readonly query: { readonly error: Error | null; refetch(): unknown };
}

function NoInvitation({ token, query }: NoInvitationProps) {
  if (!token) return <LinkWithoutUse />;
  if (!query.error) return <Loading shape="card" />;
  const found = asProblem(query.error);
  if (found.status === 404 || found.status === 410 || found.status === 400) return <LinkWithoutUse />;
  return <ProblemState problem={found} onRetry={() => void query.refetch()} />;
}
