import { type Complaint, complaintDecider, type OfficerCommand } from '@suaka/complaint';
import { may } from '@suaka/people';
import { type Policy } from '@suaka/policy';
import { type Person } from '../access';

type Steps = {
  [Type in Exclude<OfficerCommand['type'], 'RegisterComplaint'>]: Extract<
    OfficerCommand,
    { type: Type }
  >['data'];
};

const SOMEBODY = '00000000-0000-4000-8000-000000000000';

/** A blameless example of every step: refused only where the case itself is not ready for it. */
const examples = (policy: Policy): Steps => ({
  AddNote: { text: '-' },
  ClassifyComplaint: { mainCategory: policy.categories[0]!.code, furtherCategories: [] },
  AssignComplaint: { handlerId: SOMEBODY },
  RaiseEmergency: { reason: '-' },
  RecordEmergencyAction: { action: '-' },
  EndEmergency: { note: '-' },
  OpenAdvocacy: { goal: '-' },
  RecordAdvocacyAction: { action: '-' },
  FinishAdvocacy: { result: '-' },
  OpenMediation: { parties: ['-'] },
  RecordMediationSession: { heldOn: '2000-01-01', attendance: ['-'], minutes: '-' },
  SettleMediation: { terms: '-' },
  FailMediation: { reason: '-' },
  ProposeResolution: { outcome: 'withdrawn', summary: '-' },
  ApproveResolution: {},
  RejectResolution: { reason: '-' },
  ReopenComplaint: { reason: '-' },
});

/** Commands that this person may send to the case as it stands: asked of the decider itself, so that it is the only judge. */
export function nextActions(policy: Policy, state: Complaint, person: Person, at: string): string[] {
  const decider = complaintDecider(policy);
  const { staffId, roles, officeId } = person;
  const actor = { kind: 'staff' as const, staffId, roles, officeId };
  const allowed = (command: OfficerCommand): boolean => {
    try {
      decider.decide({ commandId: SOMEBODY, command, actor, at }, state);
      return true;
    } catch (error) {
      if ((error as Error).name === 'Rejected') return false;
      throw error;
    }
  };
  return Object.entries(examples(policy))
    .map(([type, data]) => ({ type, data }) as OfficerCommand)
    .filter((command) => may(person, command.type) && allowed(command))
    .map(({ type }) => type);
}
