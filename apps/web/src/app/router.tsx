import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, useLocation } from '@tanstack/react-router';
import { ChallengeIdeas } from '../features/ideas/challenge-ideas.js';
import { ChallengeLayout } from '../features/challenges/challenge-layout.js';
import { ChallengeListScreen } from '../features/challenges/challenge-list-screen.js';
import { EditIdeaScreen } from '../features/ideas/edit-idea-screen.js';
import { IdeaScreen } from '../features/ideas/idea-screen.js';
import { SubmitIdeaScreen } from '../features/ideas/submit-idea-screen.js';
import { ResultsSection } from '../features/ranking/results-section.js';
import { FirstAdministratorScreen } from '../features/session/first-administrator-screen.js';
import { ForgotPasswordScreen } from '../features/session/forgot-password-screen.js';
import { ResetPasswordScreen } from '../features/session/reset-password-screen.js';
import { InvitationScreen } from '../features/session/invitation-screen.js';
import { RegisterScreen } from '../features/session/register-screen.js';
import { SignInScreen } from '../features/session/sign-in-screen.js';
import { SettingsScreen } from '../features/settings/settings-screen.js';
import { VoteScreen } from '../features/voting/vote-screen.js';
import { rightsRoutes } from './rights-routes.js';
import { CrashScreen } from './crash-screen.js';
import { directoryRoutes } from './directory-routes.js';
import { focus, root, shell, signedIn } from './frame-routes.js';
import { peopleRoutes } from './people-routes.js';
import { StartingScreen } from './starting-screen.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
const roundOf = (search: Record<string, unknown>): { round?: number | undefined } => ({
  round: Number.isInteger(search['round']) ? Number(search['round']) : undefined,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (
    search,
  ): { return?: string | undefined; expired?: boolean | undefined; problem?: string | undefined } => ({
    return: text(search['return']),
    expired: search['expired'] === true || undefined,
    problem: typeof search['problem'] === 'string' ? search['problem'] : undefined,
  }),
  component: function SignInRoute() {
    const search = signIn.useSearch();
    return (
      <SignInScreen returnTo={search.return} expired={search.expired === true} problem={search.problem} />
    );
  },
});
const firstAdministrator = createRoute({
  getParentRoute: () => root,
  path: '/first-administrator',
  component: function FirstAdministratorRoute() {
    // The token is in the fragment, which browsers never send: no log on the way gets to see it.
    return <FirstAdministratorScreen token={useLocation().hash} />;
  },
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: ForgotPasswordScreen,
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: function ResetPasswordRoute() {
    return <ResetPasswordScreen token={useLocation().hash} />;
  },
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: function InvitationRoute() {
    return <InvitationScreen token={useLocation().hash} />;
  },
});
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: function RegisterRoute() {
    return <RegisterScreen token={useLocation().hash} />;
  },
});

const settings = createRoute({ getParentRoute: () => shell, path: '/settings', component: SettingsScreen });

const provisioning = createRoute({
  getParentRoute: () => shell,
  path: '/admin/provisioning',
  component: lazyRouteComponent(
    () => import('../features/provisioning/provisioning-screen.js'),
    'ProvisioningScreen',
  ),
});

const SecurityScreen = lazyRouteComponent(
  () => import('../features/security/security-screen.js'),
  'SecurityScreen',
);
const security = createRoute({
  getParentRoute: () => shell,
  path: '/settings/security',
  validateSearch: (search): { problem?: string | undefined } => ({ problem: text(search['problem']) }),
  component: function SecurityRoute() {
    return <SecurityScreen problem={security.useSearch().problem} />;
  },
});
const privacy = createRoute({
  getParentRoute: () => shell,
  path: '/settings/privacy',
  component: lazyRouteComponent(() => import('../features/privacy/privacy-screen.js'), 'PrivacyScreen'),
});

const challenges = createRoute({
  getParentRoute: () => shell,
  path: '/challenges',
  validateSearch: (search): { phase?: string | undefined; domain?: string | undefined } => ({
    phase: text(search['phase']),
    domain: text(search['domain']),
  }),
  component: function ChallengesRoute() {
    const { phase, domain } = challenges.useSearch();
    return <ChallengeListScreen phase={phase} domainId={domain} />;
  },
});
const launch = createRoute({
  getParentRoute: () => shell,
  path: '/launch',
  component: lazyRouteComponent(() => import('../features/challenges/launch-screen.js'), 'LaunchScreen'),
});
const EditChallenge = lazyRouteComponent(
  () => import('../features/challenges/edit-challenge-screen.js'),
  'EditChallengeScreen',
);
const editChallenge = createRoute({
  getParentRoute: () => shell,
  path: '/challenges/$challengeId/edit',
  component: function EditChallengeRoute() {
    return <EditChallenge challengeId={editChallenge.useParams().challengeId} />;
  },
});
const Brief = lazyRouteComponent(() => import('../features/brief/brief-screen.js'), 'BriefScreen');
const brief = createRoute({
  getParentRoute: () => shell,
  path: '/challenges/$challengeId/brief',
  component: function BriefRoute() {
    return <Brief challengeId={brief.useParams().challengeId} />;
  },
});
const Round = lazyRouteComponent(() => import('../features/rounds/round-screen.js'), 'RoundScreen');
const round = createRoute({
  getParentRoute: () => shell,
  path: '/challenges/$challengeId/round',
  validateSearch: roundOf,
  component: function RoundRoute() {
    return <Round challengeId={round.useParams().challengeId} roundNumber={round.useSearch().round} />;
  },
});
const Bias = lazyRouteComponent(() => import('../features/bias/bias-screen.js'), 'BiasScreen');
const bias = createRoute({
  getParentRoute: () => shell,
  path: '/challenges/$challengeId/bias',
  validateSearch: roundOf,
  component: function BiasRoute() {
    return <Bias challengeId={bias.useParams().challengeId} roundNumber={bias.useSearch().round} />;
  },
});
const submit = createRoute({
  getParentRoute: () => shell,
  path: '/challenges/$challengeId/submit',
  component: function SubmitRoute() {
    return <SubmitIdeaScreen challengeId={submit.useParams().challengeId} />;
  },
});
const challenge = createRoute({
  getParentRoute: () => shell,
  path: '/challenges/$challengeId',
  component: function ChallengeRoute() {
    return <ChallengeLayout challengeId={challenge.useParams().challengeId} />;
  },
});
const challengeIdeas = createRoute({
  getParentRoute: () => challenge,
  path: '/',
  component: function ChallengeIdeasRoute() {
    return <ChallengeIdeas challengeId={challenge.useParams().challengeId} />;
  },
});
const challengeResults = createRoute({
  getParentRoute: () => challenge,
  path: '/results',
  validateSearch: roundOf,
  component: function ChallengeResultsRoute() {
    const { round } = challengeResults.useSearch();
    return <ResultsSection challengeId={challenge.useParams().challengeId} roundNumber={round} />;
  },
});
const idea = createRoute({
  getParentRoute: () => shell,
  path: '/ideas/$ideaId',
  component: function IdeaRoute() {
    return <IdeaScreen ideaId={idea.useParams().ideaId} />;
  },
});
const editIdea = createRoute({
  getParentRoute: () => shell,
  path: '/ideas/$ideaId/edit',
  component: function EditIdeaRoute() {
    return <EditIdeaScreen ideaId={editIdea.useParams().ideaId} />;
  },
});
const vote = createRoute({
  getParentRoute: () => focus,
  path: '/challenges/$challengeId/vote',
  component: function VoteRoute() {
    return <VoteScreen challengeId={vote.useParams().challengeId} />;
  },
});

const routeTree = root.addChildren([
  signIn,
  firstAdministrator,
  forgotPassword,
  resetPassword,
  invitation,
  register,
  signedIn.addChildren([
    shell.addChildren([
      ...peopleRoutes,
      settings,
      security,
      privacy,
      provisioning,
      ...directoryRoutes,
      ...rightsRoutes,
      challenges,
      launch,
      editChallenge,
      brief,
      round,
      bias,
      submit,
      challenge.addChildren([challengeIdeas, challengeResults]),
      idea,
      editIdea,
    ]),
    focus.addChildren([vote]),
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    scrollRestoration: true,
    defaultErrorComponent: CrashScreen,
    defaultPendingComponent: StartingScreen,
    defaultPendingMs: 400,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
