import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../lib/schemas';
import type { ChangeKind } from '../api/change-staff';

const GRAVE: ChangeKind[] = ['deactivate'];

/** Of oneself not what belongs on the account page, nor what would lock oneself out. */
const NOT_OF_ONESELF: ChangeKind[] = ['password', 'secondFactorOff', 'signOut', 'deactivate'];

function kindsFor({ secondFactor, identityIssuer }: StaffMember, provider: boolean): ChangeKind[] {
  const link: ChangeKind[] = identityIssuer ? ['identityOff'] : provider ? ['identity'] : [];
  return [
    ...(['roles', 'password'] as const),
    ...(secondFactor ? (['secondFactorOff'] as const) : []),
    ...link,
    ...(['signOut', 'deactivate'] as const),
  ];
}

interface Props {
  member: StaffMember;
  /** There is a provider to link to. */
  provider: boolean;
  /** It is the account of whoever asks. */
  own: boolean;
  choose: (kind: ChangeKind) => void;
}

/** What may be done to one account. */
export function StaffMenu({ member, provider, own, choose }: Props) {
  const { t } = useTranslation();
  const name = member.name ?? member.username;
  const kinds = kindsFor(member, provider).filter((kind) => !own || !NOT_OF_ONESELF.includes(kind));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('staff.actionsFor', { name })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item
            key={kind}
            color={GRAVE.includes(kind) ? 'var(--mantine-color-error)' : undefined}
            onClick={() => choose(kind)}
          >
            {t(`staff.change.${kind}.title`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
