import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { faultText } from '../../../lib/fault-text';
import { fieldFaults, isConflict } from '../../../lib/problem';
import { useWords } from '../../../lib/queries/reference';
import type { CaseFile, Command, TimelineEntry } from '../../../lib/schemas';
import { serverNow } from '../../../lib/server-clock';
import { todayIn } from '../../../lib/time';
import { changesSince, shownRevision } from '../changes';
import { formOf, initialValues, missing, toBody, type Values } from '../fields';
import { useCommand, useStepDraft } from '../use-command';
import { useKeptCommand } from '../use-kept-command';
import { CommandField } from './command-field';
import { ConflictAlert } from './conflict-alert';

interface CommandFormProps {
  command: Command;
  file: CaseFile;
  timeline: TimelineEntry[];
  close: () => void;
}

function useStepForm(command: Command, file: CaseFile) {
  const { t } = useTranslation();
  const { office } = useWords();
  const drafts = useStepDraft(file.complaintId, command);
  const [kept] = useState(() => drafts.load()?.draft);
  const today = todayIn(serverNow(), office(file.state.officeId)?.timeZone);
  const form = useForm<Values>({
    initialValues: { ...initialValues(command, file.state, today), ...kept },
    validate: (values) =>
      Object.fromEntries(missing(command, values).map((name) => [name, t('error.required')])),
  });
  const { values } = form;
  const dirty = form.isDirty();
  useEffect(() => {
    if (dirty) drafts.save(values, Date.now(), drafts.load()?.key);
  }, [drafts, values, dirty]);
  return { form, drafts, restored: kept !== undefined };
}

export function CommandForm({ command, file, timeline, close }: CommandFormProps) {
  const { t } = useTranslation();
  const { form, drafts, restored } = useStepForm(command, file);
  const [openedAt] = useState(file.revision);
  const { mutate, isPending, failureCount, error } = useCommand(command, file, drafts);
  const kept = useKeptCommand(command, file.complaintId);
  const changes = changesSince(openedAt, timeline);
  const allowed = file.actions.includes(command);

  const submit = form.onSubmit((values) =>
    mutate(
      {
        values,
        body: toBody(command, values),
        revision: shownRevision(openedAt, timeline),
      },
      {
        onSuccess: (answer) => {
          if ('result' in answer) void kept(answer.result);
          else notifications.show({ message: t(`commands.${command}.done`), color: 'green' });
          close();
        },
        onError: (failure) => {
          const faults = Object.entries(fieldFaults(failure)).map(([field, reason]) => [
            field.split('.')[0],
            faultText(reason, t),
          ]);
          form.setErrors(Object.fromEntries(faults));
        },
      },
    ),
  );
  const discard = () => {
    drafts.remove();
    close();
  };

  return (
    <form onSubmit={submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => submit()]])} noValidate>
      <Stack gap="sm">
        {restored && (
          <Text size="xs" c="dimmed" role="status">
            {t('caseFile.restored')}
          </Text>
        )}
        {(changes.length > 0 || isConflict(error)) && (
          <ConflictAlert changes={changes} officeId={file.state.officeId} allowed={allowed} />
        )}
        {formOf(command).map((field, i) => (
          <CommandField
            key={field.name}
            command={command}
            field={field}
            form={form}
            state={file.state}
            autoFocus={i === 0}
          />
        ))}
        {Boolean(error) && !isConflict(error) && (
          <Alert color="red" role="alert">
            {explain(error, t)}
          </Alert>
        )}
        {isPending && failureCount > 0 && (
          <Text size="sm" role="status">
            {t('caseFile.retrying')}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={discard} disabled={isPending}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={isPending} disabled={!allowed}>
            {changes.length > 0 || error ? t('do.sendAgain') : t(`commands.${command}.do`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
