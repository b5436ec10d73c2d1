import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from './query-client';
import { createAppRouter } from './router';
import { readable, theme } from './theme';

const queryClient = createQueryClient(() => {
  const { href, pathname } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { back: href, ended: true } });
});
const router = createAppRouter(queryClient);

export const App = () => (
  <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
    <Notifications position="bottom-right" limit={3} autoClose={6000} />
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </MantineProvider>
);
