import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loaded } from '../frame/chunk';
import { letterNewSearch, letterSearch, lettersSearch } from '../pages/letters/search';
import { meetingNewSearch, meetingSearch, meetingsSearch } from '../pages/meetings/search';
import { root } from './root';

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  validateSearch: meetingsSearch,
  component: lazyRouteComponent(
    loaded(() => import('../pages/meetings/meetings-page')),
    'MeetingsPage',
  ),
});

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$id',
  validateSearch: meetingSearch,
  component: lazyRouteComponent(
    loaded(() => import('../pages/meetings/meeting-page')),
    'MeetingPage',
  ),
});

const meetingNew = createRoute({
  getParentRoute: () => root,
  path: '/meetings/new',
  validateSearch: meetingNewSearch,
  component: lazyRouteComponent(
    loaded(() => import('../pages/meetings/meeting-new-page')),
    'MeetingNewPage',
  ),
});

const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  validateSearch: lettersSearch,
  component: lazyRouteComponent(
    loaded(() => import('../pages/letters/letters-page')),
    'LettersPage',
  ),
});

const letterNew = createRoute({
  getParentRoute: () => root,
  path: '/letters/new',
  validateSearch: letterNewSearch,
  component: lazyRouteComponent(
    loaded(() => import('../pages/letters/letter-new-page')),
    'LetterNewPage',
  ),
});

const letter = createRoute({
  getParentRoute: () => root,
  path: '/letters/$id',
  validateSearch: letterSearch,
  component: lazyRouteComponent(
    loaded(() => import('../pages/letters/letter-page')),
    'LetterPage',
  ),
});

/** Meetings, and the letters that announce them. */
export const meetingRoutes = [meetings, meetingNew, meeting, letters, letterNew, letter] as const;
