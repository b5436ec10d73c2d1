import { Badge } from '@mantine/core';
import {
  IconAlertCircleFilled,
  IconCheck,
  IconClock,
  IconHourglassLow,
  IconPlayerPause,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClockStatus as Status } from '../lib/schemas';
import badges from './badges.module.css';

const LOOKS = {
  running: { icon: IconClock, tone: 'phase' },
  warned: { icon: IconHourglassLow, tone: 'medium' },
  paused: { icon: IconPlayerPause, tone: 'closed' },
  breached: { icon: IconAlertCircleFilled, tone: 'emergency' },
  met: { icon: IconCheck, tone: 'low' },
  cancelled: { icon: IconX, tone: 'closed' },
} as const;

export function ClockStatus({ status }: { status: Status }) {
  const { t } = useTranslation();
  const { icon: Icon, tone } = LOOKS[status];
  return (
    <Badge className={badges.badge} data-tone={tone} leftSection={<Icon size={12} aria-hidden />}>
      {t(`clockStatus.${status}`)}
    </Badge>
  );
}
