// The addresses of the application. Each view is loaded when its address is first opened; what it shows is in the address.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { CaseSort, CaseView, Grouping, Hands } from '../places/place';
import { AppFrame } from './app-frame';
import { BrokenPage } from './broken-page';
import { MyTasksRoute } from './my-tasks-route';
import { NotFoundPage } from './not-found-page';

type Search = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const whole = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};
const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value);

const handsOf = (value: unknown): Hands | undefined =>
  typeof value === 'string' && /^(nobody|(person|role):[A-Za-z_][\w-]*)$/.test(value) ? (value as Hands) : undefined;

export interface RootSearch {
  /** "Start a case" is open: `choose`, or the id of a process. */
  readonly start?: string | undefined;
}

const root = createRootRoute({
  component: AppFrame,
  notFoundComponent: NotFoundPage,
  validateSearch: (search: Search): RootSearch => ({ start: text(search.start) }),
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ href: '/tasks', replace: true });
  },
});

const GROUPINGS: readonly Grouping[] = ['due', 'client', 'process'];
const itemSearch = (search: Search) => ({ group: oneOf(search.group, GROUPINGS) });

const items = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: itemSearch,
  // The place where one begins: part of the entry, not loaded after it.
  component: MyTasksRoute,
});

const item = createRoute({
  getParentRoute: () => items,
  path: '$instanceId/$item',
});

const VIEWS: readonly CaseView[] = ['all', 'overdue', 'atRisk', 'problem', 'done'];
const SORTS: readonly CaseSort[] = ['due', 'started', 'key'];

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: (search: Search) => ({
    view: oneOf(search.view, VIEWS),
    process: text(search.process),
    step: text(search.step),
    holder: handsOf(search.holder),
    text: text(search.text),
    sort: oneOf(search.sort, SORTS),
    page: whole(search.page),
  }),
  component: lazyRouteComponent(() => import('./cases-route'), 'CasesRoute'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$instanceId',
  validateSearch: (search: Search) => ({ clock: whole(search.clock) }),
  component: lazyRouteComponent(() => import('./case-route'), 'CaseRoute'),
});

const alerts = createRoute({
  getParentRoute: () => root,
  path: '/alerts',
  validateSearch: (search: Search) => ({ show: oneOf(search.show, ['all', 'dead', 'everyone']) }),
  component: lazyRouteComponent(() => import('./alerts-route'), 'AlertsRoute'),
});

const calendars = createRoute({
  getParentRoute: () => root,
  path: '/calendars',
  validateSearch: (search: Search) => ({ calendar: text(search.calendar) }),
  component: lazyRouteComponent(() => import('./calendars-route'), 'CalendarsRoute'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('../people/people-page'), 'PeoplePage'),
});

const preferences = createRoute({
  getParentRoute: () => root,
  path: '/preferences',
  component: lazyRouteComponent(() => import('../preferences/preferences-page'), 'PreferencesPage'),
});

const processes = createRoute({
  getParentRoute: () => root,
  path: '/processes',
  component: lazyRouteComponent(() => import('../processes/processes-page'), 'ProcessesPage'),
});

const oneProcess = createRoute({
  getParentRoute: () => root,
  path: '/processes/$processId',
  component: lazyRouteComponent(() => import('./process-route'), 'ProcessRoute'),
});

const routeTree = root.addChildren([
  home,
  items.addChildren([item]),
  cases,
  oneCase,
  alerts,
  calendars,
  people,
  preferences,
  processes,
  oneProcess,
]);

export function createConsoleRouter() {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: BrokenPage,
  });
}

export type ConsoleRouter = ReturnType<typeof createConsoleRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: ConsoleRouter;
  }
}
