import { Outlet } from '@tanstack/react-router';
import { LiveProvider } from '../api/use-changes';
import { Bar } from './bar';
import { FocusKeeper } from './focus-keeper';
import { LanguageProvider } from './language-provider';
import { LostFocus } from './lost-focus';
import { SessionEnd } from './session-end';
import { SkipLink } from './skip-link';
import { Toasts } from './toasts';

/** What stands around every page. */
export const Frame = () => (
  <LanguageProvider>
    <LiveProvider>
      <SkipLink />
      <Bar />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Toasts />
      <SessionEnd />
      <FocusKeeper />
      <LostFocus />
    </LiveProvider>
  </LanguageProvider>
);
