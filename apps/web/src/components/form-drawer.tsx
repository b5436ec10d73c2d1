import { Alert, Button, Drawer, Group, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../lib/explain';

/** A form at the side of a list; `aside` is what else may be done to the thing. */
export function FormDrawer(props: {
  title: string;
  close: () => void;
  submit: (event: FormEvent<HTMLFormElement>) => void;
  error: unknown;
  isPending: boolean;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { title, close, submit, error, isPending, aside, children } = props;
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="28rem"
      title={title}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {children}
          {error !== null && (
            <Alert color="red" role="alert">
              {explain(error, t)}
            </Alert>
          )}
          <Group justify="space-between" gap="xs">
            <div>{aside}</div>
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                {t('do.cancel')}
              </Button>
              <Button type="submit" loading={isPending}>
                {t('do.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
