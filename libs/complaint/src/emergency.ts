import type { Personal } from './vocabulary';

export type RaiseEmergency = { type: 'RaiseEmergency'; data: { reason: string } };
export type EmergencyRaised = { type: 'EmergencyRaised'; data: { reason: Personal } };

/** The first one meets the emergency's clock; further ones are part of the same emergency. */
export type RecordEmergencyAction = { type: 'RecordEmergencyAction'; data: { action: string } };
export type EmergencyActionRecorded = { type: 'EmergencyActionRecorded'; data: { action: Personal } };

export type EndEmergency = { type: 'EndEmergency'; data: { note: string } };
export type EmergencyEnded = { type: 'EmergencyEnded'; data: { note: Personal } };
