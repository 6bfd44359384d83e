import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { askPageFocus } from '../lib/page-focus.js';
import { OfflineBanner } from './offline-banner.js';

export function RootFrame() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) askPageFocus();
      }),
    [router],
  );
  return (
    <>
      <OfflineBanner />
      <Outlet />
    </>
  );
}
