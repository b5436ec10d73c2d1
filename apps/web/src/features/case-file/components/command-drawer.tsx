import { Drawer, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseFile, Command, TimelineEntry } from '../../../lib/schemas';
import { CommandForm } from './command-form';

interface CommandDrawerProps {
  command: Command;
  file: CaseFile;
  timeline: TimelineEntry[];
  close: () => void;
}

/** Beside the case, which stays readable while one types. */
export function CommandDrawer({ command, file, timeline, close }: CommandDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="28rem"
      title={
        <Text component="span" fw={650} fz="lg">
          {t(`commands.${command}.do`)}
        </Text>
      }
      overlayProps={{ backgroundOpacity: 0.15 }}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t(`commands.${command}.why`)}
      </Text>
      <CommandForm command={command} file={file} timeline={timeline} close={close} />
    </Drawer>
  );
}
