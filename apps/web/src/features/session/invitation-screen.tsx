import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { Loading } from '../../components/loading.js';
import { ProblemState } from '../../components/problem-state.js';
import { leaveThisApp } from '../../lib/leave-this-app.js';
import { useSignInMethods } from '../../lib/queries/sign-in-methods.js';
import { useTexts } from '../../lib/texts.js';
import { LinkWithoutUse } from './link-without-use.js';
import { NewcomerForm } from './newcomer-form.js';
import { SessionFrame } from './session-frame.js';
import { useSignIn } from './use-sign-in.js';
import classes from './session-frame.module.css';

interface Props {
  /** The address's fragment. */
  readonly token: string;
  readonly leave?: (address: string) => void;
}

/** Where the link of an invitation leads. */
export function InvitationScreen({ token, leave = leaveThisApp }: Props) {
  const { t } = useTexts();
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call<{ email: string }>('POST', '/invitations/look-up', { body: { token } }),
    enabled: token !== '',
    retry: false,
  });
  return (
    <SessionFrame title={t('arrival.invitation')}>
      {invitation.data ? (
        <>
          <p className={classes.lead}>{t('arrival.invitationLead', { email: invitation.data.email })}</p>
          <Acceptance token={token} email={invitation.data.email} leave={leave} />
        </>
      ) : (
        <NoInvitation token={token} query={invitation} />
      )}
    </SessionFrame>
  );
}

type AcceptanceProps = Required<Props> & { readonly email: string };

function Acceptance(props: AcceptanceProps) {
  const methods = useSignInMethods();
  if (methods.isPending) return <Loading shape="card" />;
  const { password = true, oidc } = methods.data ?? {};
  return !password && oidc ? <WithProvider {...props} label={oidc.label} /> : <WithPassword {...props} />;
}

function WithPassword({ token, email }: AcceptanceProps) {
  const { t } = useTexts();
  const router = useRouter();
  const signIn = useSignIn();
  const accept = useMutation({
    mutationFn: async (person: { displayName: string; password: string }) => {
      await call<unknown>('POST', '/invitations/accept', { body: { token, ...person } });
      return signIn.mutateAsync({ email, password: person.password }).then(
        () => '/' as const,
        () => '/sign-in' as const,
      );
    },
    // The link works once, so going back must not lead to it.
    onSuccess: (to) => router.history.replace(to),
  });
  return (
    <NewcomerForm
      submitText={t('arrival.accept')}
      isBusy={accept.isPending}
      error={accept.error}
      onSend={(person) => accept.mutate(person)}
    />
  );
}

function WithProvider({ token, leave, label }: AcceptanceProps & { readonly label: string }) {
  const { t } = useTexts();
  const begin = useMutation({
    mutationFn: ({ displayName }: { displayName: string }) =>
      call<{ continueAt: string }>('POST', '/oidc/invitations', { body: { token, displayName } }),
    onSuccess: ({ continueAt }) => leave(continueAt),
  });
  return (
    <NewcomerForm
      submitText={t('sso.continue', { label })}
      withPassword={false}
      isBusy={begin.isPending}
      error={begin.error}
      onSend={(person) => begin.mutate(person)}
    />
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
