import './global.css';
import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { firstLanguage, loadCatalogue } from '../lib/language.js';
import { LanguageProvider } from './language-provider.js';
import { createQueryClient } from './query-client.js';
import { createAppRouter } from './router.js';
import { cssVariables, theme } from './theme.js';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// The scroll lock below Mantine's dialogs reads its style nonce from this global and nowhere else.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const queryClient = createQueryClient(
  () => {
    const { pathname, searchStr } = router.state.location;
    if (pathname === '/sign-in') return;
    void router
      .navigate({ to: '/sign-in', search: { return: pathname + searchStr, expired: true } })
      .then(() => queryClient.clear());
  },
  () => void router.navigate({ to: '/settings/security' }),
);
const router = createAppRouter(queryClient);

async function start(): Promise<void> {
  const language = firstLanguage(navigator.languages);
  const messages = await loadCatalogue(language);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queryClient}>
          <LanguageProvider language={language} messages={messages}>
            <RouterProvider router={router} />
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

void start();
