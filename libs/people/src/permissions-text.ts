import { type Action, ACTIONS } from './actions';
import { may } from './may';
import { type Person, type Relation, RELATIONS, type Subject } from './relation';
import { ROLES } from './roles';
import { SERVICE_SCOPES } from './service';

const LETTERS: Record<Relation, string> = {
  own_office: 'O',
  assigned: 'A',
  break_glass: 'B',
  offered: 'R',
  former_office: 'G',
  elsewhere: 'E',
};

const SUBJECTS: Record<Relation, Subject> = {
  own_office: { offices: ['HERE'] },
  assigned: { offices: ['THERE'], handlerId: 'me' },
  break_glass: { offices: ['THERE'], openedTo: ['me'] },
  offered: { offices: ['THERE'], offeredTo: ['HERE'] },
  former_office: { offices: ['THERE'], former: ['HERE'] },
  elsewhere: { offices: ['THERE'] },
};

const HEAD = `# Who may do what

Generated from \`libs/people/src/rules.ts\`; \`apps/api/src/access/permissions.spec.ts\` says how.

- **O**: a case or contact of the person's own office or one below it (post, province, centre). At the centre that is all.
- **A**: a case that is assigned to the person by name, whatever its office.
- **B**: a case that the person has opened out of scope, with a reason, until that ends by itself (break-glass).
- **R**: a case that is offered to the person's office or one below it (receiver of a hand-over, until it is answered).
- **G**: a case that such an office has handed over (giver).
- **E**: any other.

Roles add up. What may not be read answers as if it were not there (404); what may be read but not done answers 403.
A duty officer raises and answers an emergency anywhere, but reads the file only where it is theirs to read.

A _service_ is another system with a token: it may what its token names, of what this column allows, in the token's office
and those below, and never uses the routes of a person's own account.
`;

/** The document on permissions, told by \`may\` itself cell by cell. */
export function permissionsText(): string {
  const cell = (action: Action, more: Pick<Person, 'roles' | 'scopes'>) => {
    const person = { staffId: 'me', officeId: 'HERE', ...more };
    const held = RELATIONS.filter((relation) => may(person, action, SUBJECTS[relation]));
    return held.map((relation) => LETTERS[relation]).join(' ') || '–';
  };
  const rows = ACTIONS.map((action) => [
    action,
    ...ROLES.map((role) => cell(action, { roles: [role] })),
    cell(action, { roles: [], scopes: SERVICE_SCOPES.filter((scope) => scope === action) }),
  ]);
  return `${HEAD}\n${table([['action', ...ROLES, 'service'], ...rows])}\n`;
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[], fill = ' ') =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(
      head.map(() => ''),
      '-',
    ),
    ...body.map((row) => line(row)),
  ].join('\n');
}
