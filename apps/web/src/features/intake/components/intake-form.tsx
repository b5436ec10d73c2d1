import { Alert, Box, Button, Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { faultText } from '../../../lib/fault-text';
import { fieldFaults } from '../../../lib/problem';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import { emptyDraft, isBlank, pageField, type Draft } from '../draft';
import type { Registration, Sent } from '../send';
import { useIntakeForm } from '../use-intake-form';
import { useSending } from '../use-sending';
import { CaseSection } from './case-section';
import { ComplainantSection } from './complainant-section';
import { EarlierDrafts } from './earlier-drafts';
import { PassedOn } from './passed-on';
import { UnsentAlert } from './unsent-alert';
import { WorkerSection } from './worker-section';

export function IntakeForm({ given }: { given: Partial<Draft> }) {
  const { t } = useTranslation();
  const { person, may } = useSession();
  const navigate = useNavigate();
  const { office } = useWords();
  const [passedOn, setPassedOn] = useState<Registration>();
  const { form, drafts, unsentKey } = useIntakeForm(given);
  const { record, emergency } = form.values;

  const startOver = (next: Partial<Draft> = {}) => form.setValues(emptyDraft(person.officeId, next));
  const onSent = (sent: Sent) => {
    startOver({ record: sent.record });
    if (sent.record === 'contact')
      return void notifications.show({ message: t('intake.contactSaved'), color: 'green' });
    if (sent.emergencyRefused)
      notifications.show({ message: explain(sent.emergencyRefused, t), color: 'red' });
    if (!office(sent.officeId)?.allowed.includes('ReadCases')) return setPassedOn(sent);
    notifications.show({ message: t('intake.registered', { ticket: sent.ticketNumber }), color: 'green' });
    void navigate({ to: '/complaints/$complaintId', params: { complaintId: sent.complaintId } });
  };
  const onRefused = (error: unknown) => {
    const faults = Object.entries(fieldFaults(error));
    form.setErrors(
      Object.fromEntries(
        faults.map(([field, reason]) => [pageField(field, form.values), faultText(reason, t)]),
      ),
    );
  };
  const sending = useSending(drafts, onSent, onRefused);
  const { submit } = sending;
  useEffect(() => {
    const unsent = unsentKey && drafts.load();
    if (unsent) submit(unsent.draft);
  }, [unsentKey, drafts, submit]);

  if (passedOn) return <PassedOn registration={passedOn} next={() => setPassedOn(undefined)} />;

  const action = record === 'contact' ? 'submitContact' : emergency ? 'submitEmergency' : 'submit';
  const locked = sending.isPending || sending.isWaiting;
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate aria-label={t('intake.title')}>
      <EarlierDrafts drafts={drafts} adopt={(draft) => form.setValues(draft)} />
      {may('LogContact') && may('RegisterComplaint') && (
        <SegmentedControl
          mb="sm"
          aria-label={t('intake.mode')}
          data={(['complaint', 'contact'] as const).map((value) => ({
            value,
            label: t(value === 'contact' ? 'intake.modeContact' : 'intake.modeComplaint'),
          }))}
          {...form.getInputProps('record')}
        />
      )}
      <Box component="fieldset" disabled={locked} p={0} m={0} style={{ border: 'none' }}>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Stack gap="md">
            <ComplainantSection form={form} />
            {record === 'complaint' && <WorkerSection form={form} />}
          </Stack>
          <CaseSection form={form} />
        </SimpleGrid>
      </Box>
      {sending.isWaiting && <UnsentAlert sending={sending} />}
      {Boolean(sending.error) && !locked && (
        <Alert color="red" role="alert" mt="sm">
          {explain(sending.error, t)}
        </Alert>
      )}
      <Group mt="md" justify="space-between">
        <Group gap="sm">
          {!isBlank(form.values) && (
            <>
              <Text size="sm" c="dimmed">
                {t('intake.draftKept')}
              </Text>
              <Button
                variant="subtle"
                color="gray"
                size="xs"
                disabled={locked}
                onClick={() => startOver({ record })}
              >
                {t('intake.discard')}
              </Button>
            </>
          )}
        </Group>
        <Button
          type="submit"
          color={action === 'submitEmergency' ? 'red.9' : undefined}
          loading={sending.isPending}
          disabled={sending.isWaiting}
        >
          {t(`intake.${action}`)}
        </Button>
      </Group>
    </form>
  );
}
