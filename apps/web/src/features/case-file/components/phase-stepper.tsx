import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../lib/queries/reference';
import type { Phase } from '../../../lib/schemas';
import classes from './phase-stepper.module.css';

export function PhaseStepper({ phase }: { phase: Phase }) {
  const { t } = useTranslation();
  const { reference, word } = useWords();
  const phases = reference.phases.map(({ code }) => code);
  const now = phases.indexOf(phase);
  return (
    <ol className={classes.stepper} aria-label={t('caseFile.progress')}>
      {phases.map((code, i) => {
        const done = i < now || phase === 'closed';
        return (
          <li
            key={code}
            data-state={done ? 'done' : i === now ? 'now' : 'later'}
            aria-current={i === now ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden>
              {done ? <IconCheck size={12} stroke={3} /> : i + 1}
            </span>
            {word('phases', code)}
            {done && i !== now && <VisuallyHidden>{t('caseFile.stepDone')}</VisuallyHidden>}
          </li>
        );
      })}
    </ol>
  );
}
