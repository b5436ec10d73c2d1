import { Alert, Button, Divider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../lib/explain';
import { meansQuery } from '../../../lib/queries/means';
import { useProvider } from '../api/provider';

/** Another way in, where the installation has one. */
export function ProviderButton({ back }: { back: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(meansQuery);
  const provider = useProvider();
  if (!data?.openid) return null;
  return (
    <>
      <Divider label={t('signIn.or')} />
      {provider.isError && (
        <Alert color="red" role="alert">
          {explain(provider.error, t)}
        </Alert>
      )}
      <Button
        variant="default"
        fullWidth
        loading={provider.isPending || provider.isSuccess}
        onClick={() => provider.mutate(back)}
      >
        {t('signIn.by', { name: data.openid })}
      </Button>
    </>
  );
}
