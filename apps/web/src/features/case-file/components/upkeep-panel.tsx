import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Personal } from '../../../components/personal';
import { useWords } from '../../../lib/queries/reference';
import { useColleagues } from '../../../lib/queries/staff';
import type { CaseFile, Complaint } from '../../../lib/schemas';
import { dayText } from '../../../lib/time';

/** Tasks that are open, and the papers that are asked for or have come. */
export function UpkeepPanel({ file: { state, requiredPapers } }: { file: CaseFile }) {
  const { t } = useTranslation();
  const open = state.tasks.filter(({ status }) => status === 'open');
  const papers = [...new Set([...requiredPapers, ...state.papers.map(({ paper }) => paper)])];
  return (
    <>
      {open.length > 0 && (
        <Panel title={t('caseFile.tasks')}>
          <Stack gap="xs">
            {open.map((task) => (
              <TaskLine key={task.taskId} task={task} clocks={state.clocks} />
            ))}
          </Stack>
        </Panel>
      )}
      {papers.length > 0 && (
        <Panel title={t('caseFile.papers')}>
          <Stack gap={4}>
            {papers.map((paper) => (
              <PaperLine key={paper} paper={paper} received={state.papers} />
            ))}
          </Stack>
        </Panel>
      )}
    </>
  );
}

function TaskLine({ task, clocks }: { task: Complaint['tasks'][number]; clocks: Complaint['clocks'] }) {
  const { t } = useTranslation();
  const { language } = useWords();
  const { nameOf } = useColleagues();
  const isLate = clocks.some(({ clockId, breachedAt }) => clockId === task.clockId && breachedAt);
  const about = [
    task.assigneeId && nameOf(task.assigneeId),
    task.dueOn && t('time.due', { at: dayText(task.dueOn, language) }),
    isLate && t('caseFile.overdue'),
  ];
  return (
    <div>
      <Text size="sm" component="div">
        <Personal>{task.task}</Personal>
      </Text>
      <Text size="xs" c={isLate ? 'var(--mantine-color-error)' : 'dimmed'}>
        {about.filter(Boolean).join(' · ')}
      </Text>
    </div>
  );
}

function PaperLine({ paper, received }: { paper: string; received: Complaint['papers'] }) {
  const { t } = useTranslation();
  const { language, word } = useWords();
  const found = received.find((each) => each.paper === paper);
  return (
    <Text size="sm" c={found ? undefined : 'dimmed'}>
      {found ? '✓' : '○'} {word('papers', paper)}{' '}
      <Text span size="xs" c="dimmed">
        {found ? t('caseFile.paperOn', { day: dayText(found.on, language) }) : t('caseFile.paperMissing')}
      </Text>
    </Text>
  );
}
