import type { When } from './circumstances';
import type { Advocacy, Complaint } from './state';
import type { Personal } from './vocabulary';

export type OpenAdvocacy = { type: 'OpenAdvocacy'; data: { goal: string } };
export type AdvocacyOpened = { type: 'AdvocacyOpened'; data: { goal: Personal } };

export type RecordAdvocacyAction = { type: 'RecordAdvocacyAction'; data: { action: string } };
export type AdvocacyActionRecorded = { type: 'AdvocacyActionRecorded'; data: { action: Personal } };

export type FinishAdvocacy = { type: 'FinishAdvocacy'; data: { result: string } };
export type AdvocacyFinished = { type: 'AdvocacyFinished'; data: { result: Personal } };

export type AdvocacyCommand = OpenAdvocacy | RecordAdvocacyAction | FinishAdvocacy;
export type AdvocacyEvent = AdvocacyOpened | AdvocacyActionRecorded | AdvocacyFinished;

export function decideAdvocacy(command: AdvocacyCommand): AdvocacyEvent[] {
  switch (command.type) {
    case 'OpenAdvocacy':
      return [{ type: 'AdvocacyOpened', data: { goal: command.data.goal } }];
    case 'RecordAdvocacyAction':
      return [{ type: 'AdvocacyActionRecorded', data: { action: command.data.action } }];
    case 'FinishAdvocacy':
      return [{ type: 'AdvocacyFinished', data: { result: command.data.result } }];
  }
}

export function evolveAdvocacy(state: Complaint, event: AdvocacyEvent, when: When): Complaint {
  switch (event.type) {
    case 'AdvocacyOpened': {
      const opened: Advocacy = { status: 'open', goal: event.data.goal, openedAt: when.at, actions: [] };
      return { ...state, advocacies: [...state.advocacies, opened] };
    }
    case 'AdvocacyActionRecorded': {
      const action = { ...when, action: event.data.action };
      return withOpen(state, (advocacy) => ({ ...advocacy, actions: [...advocacy.actions, action] }));
    }
    case 'AdvocacyFinished':
      return withOpen(state, (advocacy) => ({ ...advocacy, status: 'finished', result: event.data.result }));
  }
}

const withOpen = (state: Complaint, change: (open: Advocacy) => Advocacy): Complaint => ({
  ...state,
  advocacies: state.advocacies.map((advocacy) => (advocacy.status === 'open' ? change(advocacy) : advocacy)),
});
