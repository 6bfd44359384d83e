import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { configure, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createQueryClient } from '../app/query-client.js';
import { LanguageProvider } from '../app/language-provider.js';
import en from '../i18n/en.json';
import nl from '../i18n/nl.json';
import { meQuery } from '../lib/queries/me.js';
import { someMe } from './builders.js';

// Several suites share two cores: what only has to appear in the end may take its time.
configure({ asyncUtilTimeout: 5_000 });

interface Options {
  readonly language?: 'nl' | 'en';
  readonly me?: ReturnType<typeof someMe>;
}

/** Draws one screen with real texts, queries and links, signed in; any address shows the same screen. */
export async function renderScreen(ui: ReactNode, { language = 'nl', me = someMe() }: Options = {}) {
  const signedOut = jest.fn();
  const client = createQueryClient(signedOut);
  client.setQueryData(meQuery.queryKey, me);
  const root = createRootRoute();
  const any = createRoute({
    getParentRoute: () => root,
    path: '$',
    component: () => <div data-testid="screen">{ui}</div>,
  });
  const history = createMemoryHistory({ initialEntries: ['/screen'] });
  const router = createRouter({ routeTree: root.addChildren([any]), history });
  const view = render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <LanguageProvider language={language} messages={language === 'nl' ? nl : en}>
          <RouterProvider router={router as never} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByTestId('screen');
  return { ...view, client, history, signedOut };
}
