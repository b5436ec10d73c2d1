import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../lib/explain';
import { Problem } from '../../lib/problem';
import type { Command } from '../../lib/schemas';
import { outcomeOf } from './api/command-outcome';

/** Shows that a step is kept and being recorded, then what became of it, wherever the person has gone meanwhile. */
export function useKeptCommand(command: Command, complaintId: string) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return async (result: string): Promise<void> => {
    const id = notifications.show({ message: t('caseFile.beingRecorded'), loading: true, autoClose: false });
    const tell = (message: string, color: string) =>
      notifications.update({
        id,
        message,
        color,
        loading: false,
        autoClose: color === 'green' ? 4_000 : false,
      });
    try {
      const { status, reason, field } = await outcomeOf(result);
      if (status === 'done') tell(t(`commands.${command}.done`), 'green');
      else tell(`${t('caseFile.notRecorded')} ${explain(new Problem(409, { reason, field }), t)}`, 'red');
    } catch (error) {
      tell(explain(error, t), 'red');
    }
    await queryClient.invalidateQueries({ queryKey: ['complaint', complaintId] });
  };
}
