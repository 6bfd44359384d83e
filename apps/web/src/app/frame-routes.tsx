import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { Problem } from '../api/problem.js';
import { NotFoundScreen } from '../components/not-found-screen.js';
import { meQuery } from '../lib/queries/me.js';
import { FocusFrame } from './focus-frame.js';
import { RootFrame } from './root-frame.js';
import { Shell } from './shell.js';

/** Around everything. */
export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootFrame,
  notFoundComponent: NotFoundScreen,
});

/** Around what is for people with a session. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.query({ ...meQuery, staleTime: 'static' });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      const target = location.pathname + location.searchStr;
      throw redirect({ to: '/sign-in', search: { return: target === '/' ? undefined : target } });
    }
  },
});

/** Every signed-in screen but the ballot. */
export const shell = createRoute({ getParentRoute: () => signedIn, id: 'shell', component: Shell });
/** The ballot, with nothing around it. */
export const focus = createRoute({ getParentRoute: () => signedIn, id: 'focus', component: FocusFrame });
