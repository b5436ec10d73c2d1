import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The only time that a token is seen. */
export function NewToken({ token, close }: { token: string | null; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Alert color={token ? 'yellow' : 'red'} role="status">
        {token ? t('services.onlyNow') : t('services.lost')}
      </Alert>
      {token && (
        <Code block aria-label={t('services.token')} style={{ wordBreak: 'break-all', whiteSpace: 'normal' }}>
          {token}
        </Code>
      )}
      <Group justify="flex-end" gap="xs">
        {token && (
          <CopyButton value={token}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('services.copied') : t('services.copy')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button onClick={close}>{t('do.close')}</Button>
      </Group>
    </Stack>
  );
}
