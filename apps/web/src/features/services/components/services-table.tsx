import { Alert, Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import badges from '../../../components/badges.module.css';
import table from '../../../components/table.module.css';
import { explain } from '../../../lib/explain';
import { newKey } from '../../../lib/new-key';
import { useWords } from '../../../lib/queries/reference';
import { useColleagues } from '../../../lib/queries/staff';
import { dateTimeText } from '../../../lib/time';
import { type ServiceToken, useRevokeToken } from '../api/services';

const isOver = ({ revokedAt, expiresAt }: ServiceToken) =>
  revokedAt !== null || Date.parse(expiresAt) <= Date.now();

export function ServicesTable({ services }: { services: ServiceToken[] }) {
  const { t } = useTranslation();
  const heads = ['name', 'scopes', 'office', 'issued', 'expires', 'used', 'action'] as const;
  return (
    <table className={table.table} aria-label={t('services.title')}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`services.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <Row key={service.serviceId} service={service} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ service }: { service: ServiceToken }) {
  const { t } = useTranslation();
  const { office, language } = useWords();
  const { nameOf } = useColleagues();
  const { name, scopes, officeId, issuedAt, issuedBy, expiresAt, usedAt, revokedAt } = service;
  const at = (iso: string) => dateTimeText(iso, language, office(officeId)?.timeZone);
  return (
    <tr>
      <td>{name}</td>
      <td data-wide>{scopes.map((scope) => t(`services.scope.${scope}`)).join(', ')}</td>
      <td>{office(officeId)?.name ?? officeId}</td>
      <td>
        {at(issuedAt)}
        <br />
        {nameOf(issuedBy)}
      </td>
      <td>{at(expiresAt)}</td>
      <td>{usedAt === null ? t('services.never') : at(usedAt)}</td>
      <td>
        {isOver(service) ? (
          <Badge className={badges.badge} data-tone="closed">
            {revokedAt === null ? t('services.expired') : t('services.revoked')}
          </Badge>
        ) : (
          <Revoke service={service} />
        )}
      </td>
    </tr>
  );
}

function Revoke({ service: { serviceId, name } }: { service: ServiceToken }) {
  const { t } = useTranslation();
  const revoke = useRevokeToken();
  const [asking, ask] = useDisclosure(false);
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={ask.open}>
        {t('services.revoke')}
      </Button>
      <Modal
        opened={asking}
        onClose={ask.close}
        title={t('services.revokeTitle', { name })}
        closeButtonProps={{ 'aria-label': t('do.close') }}
      >
        <Stack>
          <Text size="sm">{t('services.revokeText')}</Text>
          {revoke.isError && (
            <Alert color="red" role="alert">
              {explain(revoke.error, t)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={ask.close}>
              {t('do.cancel')}
            </Button>
            <Button
              color="red"
              loading={revoke.isPending}
              onClick={() => revoke.mutate({ key: newKey(), id: serviceId }, { onSuccess: ask.close })}
            >
              {t('services.revoke')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
