import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../lib/queries/session';
import classes from './shell.module.css';

const LINKS = [
  { to: '/staff', name: 'app.staff', needs: 'ManageStaff' },
  { to: '/offices', name: 'app.offices', needs: 'ManageOrganisation' },
  { to: '/institutions', name: 'app.institutions', needs: 'ManageOrganisation' },
  { to: '/services', name: 'app.services', needs: 'ManageServices' },
] as const;

/** What an administrator looks after: a menu in the header, a list where there is room for one. */
export function AdminLinks({ vertical, onNavigate }: { vertical?: boolean; onNavigate?: () => void }) {
  const { t } = useTranslation();
  const { may } = useSession();
  const { pathname } = useLocation();
  const links = LINKS.filter(({ needs }) => may(needs));
  if (links.length === 0) return null;
  if (vertical) {
    return links.map(({ to, name }) => (
      <Link key={to} to={to} className={classes.link} onClick={onNavigate} data-vertical>
        {t(name)}
      </Link>
    ));
  }
  const isHere = links.some(({ to }) => pathname.startsWith(to));
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.link} data-status={isHere ? 'active' : undefined}>
          {t('app.administration')}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {links.map(({ to, name }) => (
          <Menu.Item key={to} component={Link} to={to}>
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
