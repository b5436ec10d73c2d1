import { Badge } from '@mantine/core';
import { IconAlertTriangleFilled, IconArrowDown, IconArrowUp, IconMinus } from '@tabler/icons-react';
import type { Severity } from '../lib/schemas';
import { useWords } from '../lib/queries/reference';
import classes from './badges.module.css';

const ICONS = {
  emergency: IconAlertTriangleFilled,
  high: IconArrowUp,
  medium: IconMinus,
  low: IconArrowDown,
} as const;

/** Never by colour alone: icon and word too. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { word } = useWords();
  const Icon = ICONS[severity];
  return (
    <Badge className={classes.badge} data-tone={severity} leftSection={<Icon size={12} aria-hidden />}>
      {word('severities', severity)}
    </Badge>
  );
}
