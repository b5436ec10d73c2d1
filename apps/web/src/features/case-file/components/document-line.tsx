import { Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Personal } from '../../../components/personal';
import { explain } from '../../../lib/explain';
import { newKey } from '../../../lib/new-key';
import { useWords } from '../../../lib/queries/reference';
import { scanDocument } from '../api/upload';
import { type CaseDocument, sizeText } from '../documents';

interface DocumentLineProps {
  complaintId: string;
  document: CaseDocument;
  mayScan: boolean;
  replace?: (file: File) => void;
}

export function DocumentLine({ complaintId, document, mayScan, replace }: DocumentLineProps) {
  const { t } = useTranslation();
  const { language } = useWords();
  const { documentId, name, size, version, scan } = document;
  const about = [
    sizeText(size, language),
    version > 1 && t('documents.version', { version }),
    scan.verdict === 'infected' && t('documents.infected', { signature: scan.signature }),
    scan.verdict === 'unscanned' && t('documents.unscanned'),
  ];
  return (
    <div>
      <Text size="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
        {scan.verdict === 'infected' || name === null ? (
          <Personal>{name}</Personal>
        ) : (
          <Anchor inherit href={`/api/complaints/${complaintId}/documents/${documentId}/content`}>
            {name}
          </Anchor>
        )}
      </Text>
      <Group gap="xs">
        <Text size="xs" c={scan.verdict === 'infected' ? 'var(--mantine-color-error)' : 'dimmed'}>
          {about.filter(Boolean).join(' · ')}
        </Text>
        {mayScan && scan.verdict === 'unscanned' && (
          <Scan complaintId={complaintId} documentId={documentId} />
        )}
        {replace && (
          <FileButton onChange={(file) => file && replace(file)}>
            {(props) => (
              <Button {...props} size="compact-xs" variant="subtle">
                {t('documents.replace')}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
    </div>
  );
}

function Scan({ complaintId, documentId }: { complaintId: string; documentId: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => scanDocument(complaintId, documentId, newKey()),
    onError: (error) => notifications.show({ message: explain(error, t), color: 'red' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['complaint', complaintId] }),
  });
  return (
    <Button size="compact-xs" variant="subtle" loading={isPending} onClick={() => mutate()}>
      {t('documents.scan')}
    </Button>
  );
}
