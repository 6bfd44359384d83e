import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shell } from './frame-routes.js';

const People = lazyRouteComponent(() => import('../features/directory/people-screen.js'), 'PeopleScreen');
const adminPeople = createRoute({
  getParentRoute: () => shell,
  path: '/admin/people',
  validateSearch: ({ attention }): { attention?: 'sponsor' | 'end' | undefined } => ({
    attention: attention === 'sponsor' || attention === 'end' ? attention : undefined,
  }),
  component: function AdminPeopleRoute() {
    return <People attention={adminPeople.useSearch().attention} />;
  },
});
const Account = lazyRouteComponent(() => import('../features/directory/account-screen.js'), 'AccountScreen');
const adminPerson = createRoute({
  getParentRoute: () => shell,
  path: '/admin/people/$personId',
  component: function AdminPersonRoute() {
    return <Account personId={adminPerson.useParams().personId} />;
  },
});
const adminUnits = createRoute({
  getParentRoute: () => shell,
  path: '/admin/units',
  component: lazyRouteComponent(() => import('../features/directory/units-screen.js'), 'UnitsScreen'),
});
const adminGroups = createRoute({
  getParentRoute: () => shell,
  path: '/admin/groups',
  component: lazyRouteComponent(() => import('../features/directory/groups-screen.js'), 'GroupsScreen'),
});
const Group = lazyRouteComponent(() => import('../features/directory/group-screen.js'), 'GroupScreen');
const adminGroup = createRoute({
  getParentRoute: () => shell,
  path: '/admin/groups/$groupId',
  component: function AdminGroupRoute() {
    return <Group groupId={adminGroup.useParams().groupId} />;
  },
});
const adminArrivals = createRoute({
  getParentRoute: () => shell,
  path: '/admin/arrivals',
  component: lazyRouteComponent(() => import('../features/directory/arrivals-screen.js'), 'ArrivalsScreen'),
});
const adminImport = createRoute({
  getParentRoute: () => shell,
  path: '/admin/import',
  component: lazyRouteComponent(() => import('../features/directory/import-screen.js'), 'ImportScreen'),
});
const myExternals = createRoute({
  getParentRoute: () => shell,
  path: '/my-externals',
  component: lazyRouteComponent(
    () => import('../features/directory/my-externals-screen.js'),
    'MyExternalsScreen',
  ),
});
/** The screens with which people and groups are kept. */
export const directoryRoutes = [
  adminPeople,
  adminPerson,
  adminUnits,
  adminGroups,
  adminGroup,
  adminArrivals,
  adminImport,
  myExternals,
] as const;
