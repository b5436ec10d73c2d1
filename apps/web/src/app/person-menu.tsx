import { Button, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import {
  IconChevronDown,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCog,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../lib/i18n';
import { useWords } from '../lib/queries/reference';
import { useSession } from '../lib/queries/session';
import { useSignOut } from '../lib/queries/sign-out';

export function PersonMenu() {
  const { t, i18n } = useTranslation();
  const { person } = useSession();
  const { word, office } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const signOut = useSignOut();
  const Scheme = dark ? IconSun : IconMoon;

  return (
    <Menu position="bottom-end" width="16rem" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          c="var(--mantine-color-text)"
          px={6}
          maw="11rem"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={`${t('app.signedInAs')} ${person.name}`}
        >
          {person.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {person.roles.map((role) => word('roles', role)).join(', ')} · {office(person.officeId)?.name}
        </Menu.Label>
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('account.title')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLanguage size={16} aria-hidden />}
          lang={i18n.language === 'en' ? 'id' : 'en'}
          onClick={() => changeLanguage(i18n.language === 'en' ? 'id' : 'en')}
        >
          {t('app.language')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Scheme size={16} aria-hidden />}
          onClick={() => setColorScheme(dark ? 'light' : 'dark')}
        >
          {t(dark ? 'app.light' : 'app.dark')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('app.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
