import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export const EmptyState = ({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ReactNode;
}) => (
  <Stack align="center" gap="xs" py="xl" px="md" ta="center">
    <Text fw={600}>{title}</Text>
    <Text c="dimmed" size="sm" maw="28rem">
      {text}
    </Text>
    {children}
  </Stack>
);
