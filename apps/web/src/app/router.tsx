import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { intakeSearch } from '../features/intake/search';
import { signInSearch } from '../features/sign-in/search';
import { slaWatchSearch } from '../features/sla-watch/search';
import { worklistSearch } from '../features/worklist/search';
import { referenceQuery } from '../lib/queries/reference';
import { sessionQuery } from '../lib/queries/session';
import { ErrorScreen, NotFoundScreen } from './error-screen';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  errorComponent: ErrorScreen,
  notFoundComponent: NotFoundScreen,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../features/sign-in/components/sign-in-page'), 'SignInPage'),
});

const firstSteps = createRoute({
  getParentRoute: () => root,
  path: '/first-steps',
  validateSearch: signInSearch,
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in' });
    if (!session.person.must) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(
    () => import('../features/account/components/first-steps-page'),
    'FirstStepsPage',
  ),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { back: location.href } });
    if (session.person.must) throw redirect({ to: '/first-steps', search: { back: location.href } });
  },
  loader: ({ context }) => context.queryClient.ensureQueryData(referenceQuery),
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
  errorComponent: ErrorScreen,
});

const worklist = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: worklistSearch,
  component: lazyRouteComponent(
    () => import('../features/worklist/components/worklist-page'),
    'WorklistPage',
  ),
});

const intake = createRoute({
  getParentRoute: () => signedIn,
  path: '/intake',
  validateSearch: intakeSearch,
  component: lazyRouteComponent(() => import('../features/intake/components/intake-page'), 'IntakePage'),
});

const caseFile = createRoute({
  getParentRoute: () => signedIn,
  path: '/complaints/$complaintId',
  component: lazyRouteComponent(
    () => import('../features/case-file/components/case-file-page'),
    'CaseFilePage',
  ),
});

const slaWatch = createRoute({
  getParentRoute: () => signedIn,
  path: '/sla-watch',
  validateSearch: slaWatchSearch,
  component: lazyRouteComponent(
    () => import('../features/sla-watch/components/sla-watch-page'),
    'SlaWatchPage',
  ),
});

const contacts = createRoute({
  getParentRoute: () => signedIn,
  path: '/contacts',
  component: lazyRouteComponent(
    () => import('../features/contacts/components/contacts-page'),
    'ContactsPage',
  ),
});

const staff = createRoute({
  getParentRoute: () => signedIn,
  path: '/staff',
  component: lazyRouteComponent(() => import('../features/staff/components/staff-page'), 'StaffPage'),
});

const services = createRoute({
  getParentRoute: () => signedIn,
  path: '/services',
  component: lazyRouteComponent(
    () => import('../features/services/components/services-page'),
    'ServicesPage',
  ),
});

const offices = createRoute({
  getParentRoute: () => signedIn,
  path: '/offices',
  component: lazyRouteComponent(
    () => import('../features/organisation/components/offices-page'),
    'OfficesPage',
  ),
});

const institutions = createRoute({
  getParentRoute: () => signedIn,
  path: '/institutions',
  component: lazyRouteComponent(
    () => import('../features/organisation/components/institutions-page'),
    'InstitutionsPage',
  ),
});

const offers = createRoute({
  getParentRoute: () => signedIn,
  path: '/offers',
  component: lazyRouteComponent(() => import('../features/offers/components/offers-page'), 'OffersPage'),
});

const openings = createRoute({
  getParentRoute: () => signedIn,
  path: '/break-glass',
  component: lazyRouteComponent(
    () => import('../features/break-glass/components/openings-page'),
    'OpeningsPage',
  ),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/components/account-page'), 'AccountPage'),
});

const routeTree = root.addChildren([
  signIn,
  firstSteps,
  signedIn.addChildren([
    worklist,
    intake,
    caseFile,
    slaWatch,
    contacts,
    staff,
    services,
    account,
    offices,
    institutions,
    offers,
    openings,
  ]),
]);

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: ErrorScreen,
    defaultNotFoundComponent: NotFoundScreen,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
