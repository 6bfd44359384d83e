import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { HomeScreen } from '../features/home/home-screen.js';
import { firstVisitQuery } from '../lib/queries/first-visit.js';
import { shell } from './frame-routes.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async ({ context }) => {
    // Without an answer people start as they always do.
    const visit = await context.queryClient.query(firstVisitQuery).catch(() => undefined);
    if (visit?.isAhead) throw redirect({ to: '/welcome' });
  },
  component: HomeScreen,
});
const welcome = createRoute({
  getParentRoute: () => shell,
  path: '/welcome',
  component: lazyRouteComponent(
    () => import('../features/first-visit/first-visit-screen.js'),
    'FirstVisitScreen',
  ),
});
const profile = createRoute({
  getParentRoute: () => shell,
  path: '/profile',
  component: lazyRouteComponent(() => import('../features/profile/profile-screen.js'), 'ProfileScreen'),
});
const Colleagues = lazyRouteComponent(
  () => import('../features/colleagues/colleagues-screen.js'),
  'ColleaguesScreen',
);
const colleagues = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  validateSearch: (search): { expertise?: string | undefined } => ({ expertise: text(search['expertise']) }),
  component: function ColleaguesRoute() {
    return <Colleagues expertise={colleagues.useSearch().expertise} />;
  },
});
const ColleaguePage = lazyRouteComponent(
  () => import('../features/colleagues/colleague-screen.js'),
  'ColleagueScreen',
);
const colleague = createRoute({
  getParentRoute: () => shell,
  path: '/people/$personId',
  component: function ColleagueRoute() {
    return <ColleaguePage personId={colleague.useParams().personId} />;
  },
});
const Help = lazyRouteComponent(() => import('../features/help/help-screen.js'), 'HelpScreen');
const help = createRoute({
  getParentRoute: () => shell,
  path: '/help',
  validateSearch: (search): { from?: string | undefined } => ({ from: text(search['from']) }),
  component: function HelpRoute() {
    return <Help from={help.useSearch().from} />;
  },
});
const desk = createRoute({
  getParentRoute: () => shell,
  path: '/desk',
  component: lazyRouteComponent(() => import('../features/desk/desk-screen.js'), 'DeskScreen'),
});

const secretRounds = createRoute({
  getParentRoute: () => shell,
  path: '/secret-rounds',
  component: lazyRouteComponent(() => import('../features/secrecy/secrecy-screen.js'), 'SecrecyScreen'),
});

/** Where people start, who they are, and where they find each other and help. */
export const peopleRoutes = [
  home,
  welcome,
  profile,
  colleagues,
  colleague,
  help,
  secretRounds,
  desk,
] as const;
