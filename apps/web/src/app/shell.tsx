import { Burger, Drawer, Group, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/queries/session';
import { Brand } from '../components/brand';
import { LiveMark } from './live-mark';
import { Nav } from './nav';
import { PersonMenu } from './person-menu';
import classes from './shell.module.css';
import { useLive } from './use-live';
import { LinkButton } from '../components/link-button';

export function Shell() {
  const { t } = useTranslation();
  const { may } = useSession();
  const status = useLive();
  const navigate = useNavigate();
  const [menuOpen, menu] = useDisclosure(false);
  useHotkeys([['alt+N', () => void navigate({ to: '/intake' })]], []);

  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('app.skip')}
      </a>
      <header className={classes.header}>
        <Burger
          size="sm"
          opened={menuOpen}
          onClick={menu.toggle}
          aria-label={t('app.menu')}
          hiddenFrom="md"
        />
        <Link to="/" className={classes.brand} aria-label={t('app.name')}>
          <Brand />
        </Link>
        <Group visibleFrom="md" gap={4} h="100%" wrap="nowrap" className={classes.links}>
          <Nav />
        </Group>
        <Group gap="xs" ml="auto" wrap="nowrap">
          <LiveMark status={status} />
          {may('RegisterComplaint') && (
            <LinkButton to="/intake" size="xs" aria-label={t('app.intake')}>
              <IconPlus size={16} aria-hidden />
              <span className={classes.inWords}>{t('app.intake')}</span>
            </LinkButton>
          )}
          <PersonMenu />
        </Group>
      </header>
      <Drawer
        opened={menuOpen}
        onClose={menu.close}
        size="16rem"
        title={<Text fw={600}>{t('app.menu')}</Text>}
      >
        <Nav onNavigate={menu.close} vertical />
      </Drawer>
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </>
  );
}
