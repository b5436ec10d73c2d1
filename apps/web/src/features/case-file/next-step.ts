import type { Command, Complaint } from '../../lib/schemas';
import { FORMS } from './fields';

export const isCommand = (action: string): action is Command => action in FORMS;

/** Groups in which the other steps are offered. */
export const GROUPS = {
  case: ['ClassifyComplaint', 'AssignComplaint', 'AddNote', 'ReopenComplaint'],
  emergency: ['RaiseEmergency', 'RecordEmergencyAction', 'EndEmergency'],
  advocacy: ['OpenAdvocacy', 'RecordAdvocacyAction', 'FinishAdvocacy'],
  mediation: ['OpenMediation', 'RecordMediationSession', 'SettleMediation', 'FailMediation'],
  waiting: ['PauseClocks', 'ResumeClocks', 'MoveClocks'],
  resolution: ['ProposeResolution', 'ApproveResolution', 'RejectResolution'],
  consent: ['RecordConsent', 'WithdrawConsent', 'StopProcessing'],
} as const satisfies Record<string, Command[]>;

/** What the case most wants now, in order of preference. */
function wanted(state: Complaint): Command[] {
  if (state.emergency?.status === 'raised') return ['RecordEmergencyAction'];
  switch (state.phase) {
    case 'intake':
      return ['ClassifyComplaint'];
    case 'classification':
      return ['AssignComplaint'];
    case 'handling':
      return inHandling(state);
    case 'resolution':
      return ['ApproveResolution'];
    case 'closed':
      return [];
  }
}

function inHandling({ advocacies, mediations, handlerId }: Complaint): Command[] {
  const mediation = mediations.find(({ status }) => status === 'open');
  if (handlerId === undefined) return ['AssignComplaint'];
  if (mediation) return mediation.sessions.length > 0 ? ['SettleMediation'] : ['RecordMediationSession'];
  const advocacy = advocacies.find(({ status }) => status === 'open');
  if (advocacy) return advocacy.actions.length > 0 ? ['FinishAdvocacy'] : ['RecordAdvocacyAction'];
  return advocacies.length + mediations.length > 0
    ? ['ProposeResolution']
    : ['OpenAdvocacy', 'ProposeResolution'];
}

export interface Steps {
  main?: Command;
  others: { group: keyof typeof GROUPS; commands: Command[] }[];
}

/** The steps that are allowed, the main one apart. */
export function steps(state: Complaint, actions: string[]): Steps {
  const allowed = actions.filter(isCommand);
  const main = wanted(state).find((command) => allowed.includes(command));
  const others = Object.entries(GROUPS).map(([group, commands]) => ({
    group: group as keyof typeof GROUPS,
    commands: commands.filter((command) => command !== main && allowed.includes(command)),
  }));
  return { main, others: others.filter(({ commands }) => commands.length > 0) };
}
