import { Outlet } from '@tanstack/react-router';
import { ViewingBanner } from '../features/rights/viewing-banner.js';
import { SkipLink } from './skip-link.js';
import { LanguageSwitch } from '../components/language-switch.js';
import classes from './focus-frame.module.css';

/** The frame of the ballot: no header, no footer, nothing that pulls attention away. */
export function FocusFrame() {
  return (
    <div className={classes.frame}>
      <SkipLink />
      <ViewingBanner />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
      </main>
    </div>
  );
}
