import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { useSession } from '../../../lib/queries/session';
import type { CaseFile, Command } from '../../../lib/schemas';
import { steps } from '../next-step';
import { ProposalCard } from './proposal-card';

const DANGER: Command[] = ['RaiseEmergency', 'RecordEmergencyAction'];

interface NextStepProps {
  file: CaseFile;
  choose: (command: Command) => void;
}

export function NextStep({ file: { state, actions }, choose }: NextStepProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  const { main, others } = steps(state, actions);
  const own = state.phase === 'resolution' && state.proposal?.proposedBy === person.staffId;

  return (
    <Panel title={t('caseFile.nextStep')}>
      <Stack gap="sm">
        {state.phase === 'resolution' && state.proposal && (
          <ProposalCard proposal={state.proposal} officeId={state.officeId} />
        )}
        {own && <Text size="sm">{t('caseFile.waitsForApproval')}</Text>}
        {main && (
          <Group gap="sm">
            <Button color={DANGER.includes(main) ? 'red.9' : undefined} onClick={() => choose(main)}>
              {t(`commands.${main}.do`)}
            </Button>
            <Text size="sm" c="dimmed" flex={1}>
              {t(`commands.${main}.why`)}
            </Text>
          </Group>
        )}
        {others.length > 0 && (
          <Group gap={6} role="group" aria-label={t('caseFile.otherSteps')}>
            {others.flatMap(({ commands }) =>
              commands.map((command) => (
                <Button
                  key={command}
                  size="compact-sm"
                  variant="default"
                  c={DANGER.includes(command) ? 'var(--mantine-color-error)' : undefined}
                  onClick={() => choose(command)}
                >
                  {t(`commands.${command}.do`)}
                </Button>
              )),
            )}
          </Group>
        )}
        {!main && others.length === 0 && <Text size="sm">{t('caseFile.nothingToDo')}</Text>}
      </Stack>
    </Panel>
  );
}
