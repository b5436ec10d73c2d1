import { cancelClocks, meetClocks, startClock } from './case-clocks';
import type { Asked, When } from './circumstances';
import type { ComplaintEvent } from './complaint';
import type { Complaint } from './state';
import type { Personal } from './vocabulary';

export type RaiseEmergency = { type: 'RaiseEmergency'; data: { reason: string } };
export type EmergencyRaised = { type: 'EmergencyRaised'; data: { reason: Personal } };

/** The first one meets the emergency's clock; further ones are part of the same emergency. */
export type RecordEmergencyAction = { type: 'RecordEmergencyAction'; data: { action: string } };
export type EmergencyActionRecorded = { type: 'EmergencyActionRecorded'; data: { action: Personal } };

export type EndEmergency = { type: 'EndEmergency'; data: { note: string } };
export type EmergencyEnded = { type: 'EmergencyEnded'; data: { note: Personal } };

export type EmergencyCommand = RaiseEmergency | RecordEmergencyAction | EndEmergency;
export type EmergencyEvent = EmergencyRaised | EmergencyActionRecorded | EmergencyEnded;

const CLOCK = 'emergency_first_action';

export function decideEmergency(command: EmergencyCommand, state: Complaint, asked: Asked): ComplaintEvent[] {
  switch (command.type) {
    case 'RaiseEmergency':
      return [
        { type: 'EmergencyRaised', data: { reason: command.data.reason } },
        startClock(CLOCK, state, asked),
      ];
    case 'RecordEmergencyAction':
      return [
        { type: 'EmergencyActionRecorded', data: { action: command.data.action } },
        ...meetClocks(CLOCK, state.clocks, asked.at),
      ];
    case 'EndEmergency':
      return [
        { type: 'EmergencyEnded', data: { note: command.data.note } },
        ...cancelClocks(state.clocks, asked.at, CLOCK),
      ];
  }
}

export function evolveEmergency(state: Complaint, event: EmergencyEvent, when: When): Complaint {
  if (event.type === 'EmergencyRaised') {
    const { reason } = event.data;
    return { ...state, emergency: { status: 'raised', raisedAt: when.at, reason, actions: [] } };
  }
  const { emergency } = state;
  if (!emergency) return state;
  if (event.type === 'EmergencyEnded') return { ...state, emergency: { ...emergency, status: 'ended' } };
  const actions = [...emergency.actions, { ...when, action: event.data.action }];
  return { ...state, emergency: { ...emergency, status: 'acted_on', actions } };
}
