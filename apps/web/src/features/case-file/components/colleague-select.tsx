import { Select, type SelectProps } from '@mantine/core';
import { useWords } from '../../../lib/queries/reference';
import { useColleagues } from '../../../lib/queries/staff';

/** Roles that bring a case forward. */
const HANDLING: readonly string[] = ['case_handler', 'legal_aide', 'supervisor'];

/** Active colleagues who may handle a case, those of its own office first. */
export function ColleagueSelect({ officeId, ...props }: SelectProps & { officeId: string }) {
  const { office, word } = useWords();
  const { staff } = useColleagues();
  const able = staff.filter(({ active, roles }) => active && roles.some((role) => HANDLING.includes(role)));
  const offices = [officeId, ...new Set(able.map((member) => member.officeId))];
  const data = [...new Set(offices)].map((id) => ({
    group: office(id)?.name ?? id,
    items: able
      .filter((member) => member.officeId === id)
      .map(({ staffId, name, username, roles }) => ({
        value: staffId,
        label: `${name ?? username} · ${roles
          .map((role) => word('roles', role))
          .slice(0, 2)
          .join(', ')}`,
      })),
  }));
  return (
    <Select {...props} data={data.filter(({ items }) => items.length > 0)} searchable allowDeselect={false} />
  );
}
