import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const Brand = ({ size = 24 }: { size?: number }) => {
  const { t } = useTranslation();
  return (
    <Group gap={8} wrap="nowrap">
      <img src="/mark.svg" alt="" width={size} height={size} />
      <Text component="span" fw={700} fz={size * 0.72} lh={1}>
        {t('app.name')}
      </Text>
    </Group>
  );
};
