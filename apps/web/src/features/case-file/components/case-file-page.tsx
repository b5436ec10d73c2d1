import { Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { QueryFault } from '../../../components/query-fault';
import type { CaseFile, Command, TimelineEntry } from '../../../lib/schemas';
import { caseFileQuery, timelineQuery } from '../api/case-file';
import { CaseHeader } from './case-header';
import { ClocksPanel } from './clocks-panel';
import { CommandDrawer } from './command-drawer';
import { DocumentsPanel } from './documents-panel';
import { EmergencyBanner } from './emergency-banner';
import { NarrativePanel } from './narrative-panel';
import { NextStep } from './next-step';
import { OpeningsPanel } from './openings-panel';
import { PartiesPanel } from './parties-panel';
import { TimelinePanel } from './timeline-panel';
import { TracksPanel } from './tracks-panel';
import { UpkeepPanel } from './upkeep-panel';

const route = getRouteApi('/signed-in/complaints/$complaintId');

export function CaseFilePage() {
  const { t } = useTranslation();
  const { complaintId } = route.useParams();
  const file = useQuery(caseFileQuery(complaintId));
  const timeline = useQuery(timelineQuery(complaintId));

  if (file.data) return <Case key={complaintId} file={file.data} timeline={timeline.data ?? []} />;
  return file.error ? (
    <QueryFault error={file.error} retry={file.refetch} />
  ) : (
    <EmptyState title={t('is.loading')} text="" />
  );
}

function Case({ file, timeline }: { file: CaseFile; timeline: TimelineEntry[] }) {
  const [command, setCommand] = useState<Command>();
  const { state } = file;
  return (
    <>
      <CaseHeader state={state} />
      <EmergencyBanner state={state} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack gap="md">
            <NextStep file={file} choose={setCommand} />
            <NarrativePanel state={state} />
            <TracksPanel state={state} />
            <TimelinePanel entries={timeline} officeId={state.officeId} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack gap="md">
            <ClocksPanel clocks={state.clocks} officeId={state.officeId} />
            <UpkeepPanel file={file} />
            <DocumentsPanel file={file} />
            <PartiesPanel state={state} />
            <OpeningsPanel state={state} />
          </Stack>
        </Grid.Col>
      </Grid>
      {command && (
        <CommandDrawer
          key={command}
          command={command}
          file={file}
          timeline={timeline}
          close={() => setCommand(undefined)}
        />
      )}
    </>
  );
}
