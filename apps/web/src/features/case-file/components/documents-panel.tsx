import { Alert, Button, FileButton, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { explain } from '../../../lib/explain';
import type { CaseFile } from '../../../lib/schemas';
import { newestDocuments } from '../documents';
import { useAttaching } from '../use-attaching';
import { DocumentLine } from './document-line';

/** Papers, pictures and recordings, the newest version of each. */
export function DocumentsPanel({ file: { complaintId, state, actions } }: { file: CaseFile }) {
  const { t } = useTranslation();
  const { mutate, isPending, share, error } = useAttaching(complaintId);
  const mayAttach = actions.includes('AttachDocument');
  if (!mayAttach && state.documents.length === 0) return null;
  return (
    <Panel title={t('documents.title')}>
      <Stack gap="xs">
        {state.documents.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('documents.none')}
          </Text>
        )}
        {newestDocuments(state.documents).map((document) => (
          <DocumentLine
            key={document.documentId}
            complaintId={complaintId}
            document={document}
            mayScan={actions.includes('RecordScan')}
            replace={mayAttach ? (file) => mutate({ file, replaces: document.documentId }) : undefined}
          />
        ))}
        {isPending && <Progress value={share * 100} aria-label={t('documents.progress')} animated />}
        {error && (
          <Alert color="red" p="xs">
            {explain(error, t)}
          </Alert>
        )}
        {mayAttach && (
          <FileButton onChange={(file) => file && mutate({ file })} disabled={isPending}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="default" loading={isPending}>
                {t('documents.attach')}
              </Button>
            )}
          </FileButton>
        )}
      </Stack>
    </Panel>
  );
}
