import { Group, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The screen's one first-level heading; also names the browser's tab. */
export function PageHeader({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => void (document.title = `${title} · ${t('app.name')}`), [title, t]);
  return (
    <Group justify="space-between" align="flex-end" mb="sm" gap="xs">
      <div>
        <Title order={1}>{title}</Title>
        {lead && (
          <Text c="dimmed" size="sm">
            {lead}
          </Text>
        )}
      </div>
      {children}
    </Group>
  );
}
