import { Badge } from '@mantine/core';
import { useWords } from '../lib/queries/reference';
import type { Phase } from '../lib/schemas';
import classes from './badges.module.css';

export function PhaseBadge({ phase }: { phase: Phase }) {
  const { word } = useWords();
  return (
    <Badge className={classes.badge} data-tone={phase === 'closed' ? 'closed' : 'phase'}>
      {word('phases', phase)}
    </Badge>
  );
}
