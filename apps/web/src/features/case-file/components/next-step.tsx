import { Button, Group, Stack, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { useWords } from '../../../lib/queries/reference';
import { useSession } from '../../../lib/queries/session';
import type { CaseFile, Command, TrackKind } from '../../../lib/schemas';
import { type Steps, steps } from '../next-step';
import classes from './case-file.module.css';
import { ProposalCard } from './proposal-card';

/** Groups that are not named after a kind of track. */
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
        {others.length > 0 && <OtherSteps others={others} choose={choose} />}
        {!main && others.length === 0 && <Text size="sm">{t('caseFile.nothingToDo')}</Text>}
      </Stack>
    </Panel>
  );
}

type StepGroup = Steps['others'][number]['group'];

/** A row a group, so that six tracks at once stay readable. */
function OtherSteps({ others, choose }: Pick<Steps, 'others'> & Pick<NextStepProps, 'choose'>) {
  const { t } = useTranslation();
  const { reference, word } = useWords();
  const isTrack = (group: StepGroup): group is TrackKind =>
    reference.trackKinds.some(({ code }) => code === group);
  const nameOf = (group: StepGroup) =>
    isTrack(group) ? word('trackKinds', group) : t(`caseFile.groups.${group}`);
  return (
    <dl className={classes.steps} aria-label={t('caseFile.otherSteps')}>
      {others.map(({ group, commands }) => (
        <Fragment key={group}>
          <dt>{nameOf(group)}</dt>
          <dd>
            {commands.map((command) => (
              <Button
                key={command}
                size="compact-sm"
                variant="default"
                c={DANGER.includes(command) ? 'var(--mantine-color-error)' : undefined}
                onClick={() => choose(command)}
              >
                {t(`commands.${command}.do`)}
              </Button>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
