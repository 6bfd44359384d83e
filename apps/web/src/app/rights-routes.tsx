import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from './frame-routes.js';

const Rights = lazyRouteComponent(() => import('../features/rights/rights-screen.js'), 'RightsScreen');
const rights = createRoute({
  getParentRoute: () => shell,
  path: '/admin/rights',
  validateSearch: ({ person }): { person?: string | undefined } => ({
    person: typeof person === 'string' ? person : undefined,
  }),
  component: function RightsRoute() {
    return <Rights personId={rights.useSearch().person} />;
  },
});
const whoMayWhat = createRoute({
  getParentRoute: () => shell,
  path: '/who-may-what',
  component: lazyRouteComponent(
    () => import('../features/rights/who-may-what-screen.js'),
    'WhoMayWhatScreen',
  ),
});

/** The screens about who may do what. */
export const rightsRoutes = [rights, whoMayWhat] as const;
