import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from './api/query-client';
import { loaded, loadedFirst } from './frame/chunk';
import { Failure } from './frame/failure';
import { parseSearch, stringifySearch } from './frame/search-params';
import { signInSearch } from './pages/account/search';
import { bodySearch, groupsSearch } from './pages/bodies/search';
import { hygieneSearch } from './pages/hygiene/search';
import { importsSearch } from './pages/imports/search';
import { itemSearch } from './pages/item/search';
import { liaisonNewSearch, liaisonSearch } from './pages/liaison/search';
import { noticesSearch } from './pages/notices/search';
import { peopleSearch } from './pages/people/search';
import { permissionsSearch } from './pages/permissions/search';
import { roadmapSearch } from './pages/roadmap/search';
import { firstList } from './pages/roadmap/use-items';
import { fetchView } from './pages/roadmap/views';
import { meetingRoutes } from './routes/meetings';
import { root } from './routes/root';

/* Every page is a chunk of its own; what its address may say is in `search.ts` beside it. */

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/roadmap', replace: true });
  },
});

const roadmap = createRoute({
  getParentRoute: () => root,
  path: '/roadmap',
  validateSearch: roadmapSearch,
  // The view and the items come beside the page, not after it.
  beforeLoad: ({ search, cause }) => {
    fetchView(search);
    if (cause !== 'stay') void queryClient.prefetchQuery(firstList(search));
  },
  component: lazyRouteComponent(
    loadedFirst(() => import('./pages/roadmap/roadmap-page')),
    'RoadmapPage',
  ),
});

const item = createRoute({
  getParentRoute: () => root,
  path: '/items/$id',
  validateSearch: itemSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/item/item-page')),
    'ItemPage',
  ),
});

/** The history of an item is a part of its page. */
const itemHistory = createRoute({
  getParentRoute: () => root,
  path: '/items/$id/history',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/items/$id', params, hash: 'history', replace: true });
  },
});

const liaison = createRoute({
  getParentRoute: () => root,
  path: '/liaison',
  validateSearch: liaisonSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/liaison/liaison-page')),
    'LiaisonPage',
  ),
});

const liaisonNew = createRoute({
  getParentRoute: () => root,
  path: '/liaison/new',
  validateSearch: liaisonNewSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/liaison/liaison-new-page')),
    'LiaisonNewPage',
  ),
});

/* Calendars and feeds name statements and people by their numbers. */

const statement = createRoute({
  getParentRoute: () => root,
  path: '/liaison/$id',
  beforeLoad: ({ params: { id } }) => {
    throw redirect({ to: '/liaison', search: { sel: id }, replace: true });
  },
});

const person = createRoute({
  getParentRoute: () => root,
  path: '/people/$id',
  beforeLoad: ({ params: { id } }) => {
    throw redirect({ to: '/people', search: /^\d+$/.test(id) ? { person: id } : { name: id }, replace: true });
  },
});

const groups = createRoute({
  getParentRoute: () => root,
  path: '/groups',
  validateSearch: groupsSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/bodies/groups-page')),
    'GroupsPage',
  ),
});

const body = createRoute({
  getParentRoute: () => root,
  path: '/bodies/$id',
  validateSearch: bodySearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/bodies/body-page')),
    'BodyPage',
  ),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  validateSearch: importsSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/imports/imports-page')),
    'ImportsPage',
  ),
});

const hygiene = createRoute({
  getParentRoute: () => root,
  path: '/hygiene',
  validateSearch: hygieneSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/hygiene/hygiene-page')),
    'HygienePage',
  ),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  validateSearch: noticesSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/notices/notices-page')),
    'NoticesPage',
  ),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/account/sign-in-page')),
    'SignInPage',
  ),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(
    loaded(() => import('./pages/account/account-page')),
    'AccountPage',
  ),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/people/people-page')),
    'PeoplePage',
  ),
});

const permissions = createRoute({
  getParentRoute: () => root,
  path: '/permissions',
  validateSearch: permissionsSearch,
  component: lazyRouteComponent(
    loaded(() => import('./pages/permissions/permissions-page')),
    'PermissionsPage',
  ),
});

const tree = root.addChildren([
  home,
  roadmap,
  item,
  itemHistory,
  liaison,
  liaisonNew,
  statement,
  groups,
  body,
  ...meetingRoutes,
  imports,
  hygiene,
  notices,
  signIn,
  account,
  people,
  person,
  permissions,
]);

export const router = createRouter({
  routeTree: tree,
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  // Another item is another page: nothing of the one before stays while it is awaited.
  defaultRemountDeps: ({ params }) => params,
  defaultErrorComponent: Failure,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
