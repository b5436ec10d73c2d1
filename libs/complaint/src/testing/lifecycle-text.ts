import { ROLES } from '@suaka/people';
import type { OfficerCommand } from '../complaint';
import { hindrance } from '../steps';
import { COMMAND_TYPES } from './any-command';
import { fold, policy, type Told } from './given';
import { inClassification, inClosed, inHandling, inIntake, inResolution, mediationOpened } from './samples';

const STATES: Record<string, Told[]> = {
  absent: [],
  intake: inIntake,
  classification: inClassification,
  handling: inHandling,
  'handling, in mediation': [...inHandling, mediationOpened],
  'handling, mediation on hold': [
    ...inHandling,
    mediationOpened,
    { type: 'TrackPutOnHold', data: { track: 'mediation', reason: 'Menunggu' } },
  ],
  'handling, offered': [
    ...inHandling,
    { type: 'CaseOffered', data: { officeId: 'BP3MI-BALI', reason: 'Pekerja pulang' } },
  ],
  resolution: inResolution,
  closed: inClosed,
};

const HEAD = `# A case's life

Generated from the rules by \`test/lifecycle.spec.ts\`, which also says how. \`yes\`: the step is open to a person with every
right in the case's office; else the reason for which it is refused. What a command carries may still be refused.

\`\`\`mermaid
stateDiagram-v2
  [*] --> intake: RegisterComplaint
  intake --> classification: ClassifyComplaint
  classification --> handling: AssignComplaint
  handling --> resolution: ProposeResolution, WithdrawComplaint
  resolution --> handling: RejectResolution, RecordContact (of an administrative closing)
  resolution --> closed: ApproveResolution
  closed --> handling: ReopenComplaint
  state handling {
    [*] --> open: Open…
    open --> on_hold: PutTrackOnHold
    on_hold --> open: ResumeTrack
    open --> finished: Finish…, AbandonTrack
    on_hold --> finished: AbandonTrack
  }
\`\`\`
`;

/** The table command × state, told by the rules themselves. */
export function lifecycleText(): string {
  const actor = { kind: 'staff' as const, staffId: 'somebody', roles: [...ROLES], officeId: 'PUSAT' };
  const commands = COMMAND_TYPES.filter((type): type is OfficerCommand['type'] => type !== 'PassDeadline');
  const rows = commands.map((type) => [
    type,
    ...Object.values(STATES).map(
      (told) => hindrance(type, fold(told), { actor, offices: policy.offices }) ?? 'yes',
    ),
  ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const titles = ['command', ...Object.keys(STATES)];
  return `${HEAD}\n${[line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
