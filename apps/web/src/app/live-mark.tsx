import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LiveStatus } from '../lib/live';
import classes from './shell.module.css';

const TEXTS = { live: 'app.live', connecting: 'app.liveConnecting', lost: 'app.liveLost' } as const;

export function LiveMark({ status }: { status: LiveStatus }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t(status === 'lost' ? 'app.liveLostHint' : 'app.liveHint')} multiline maw="18rem">
      <div className={classes.live} data-status={status} role="status">
        {status === 'lost' ? <IconPlugConnectedX size={14} aria-hidden /> : <span className={classes.dot} />}
        <span className={classes.inWords}>{t(TEXTS[status])}</span>
        {status === 'lost' && <VisuallyHidden>{t('app.liveLostHint')}</VisuallyHidden>}
      </div>
    </Tooltip>
  );
}
