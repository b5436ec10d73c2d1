import { type Changes, type Deciders, recorded } from './tracks';
import type { Personal } from './vocabulary';

export type OpenConsultation = { type: 'OpenConsultation'; data: { question: string } };
export type ConsultationOpened = { type: 'ConsultationOpened'; data: { question: Personal } };

export type GiveAdvice = { type: 'GiveAdvice'; data: { advice: string } };
export type AdviceGiven = { type: 'AdviceGiven'; data: { advice: Personal } };

export type FinishConsultation = { type: 'FinishConsultation'; data: { result: string } };
export type ConsultationFinished = { type: 'ConsultationFinished'; data: { result: Personal } };

export type ConsultationCommand = OpenConsultation | GiveAdvice | FinishConsultation;
export type ConsultationEvent = ConsultationOpened | AdviceGiven | ConsultationFinished;

export interface Consultation {
  question: Personal;
}

export const consultation: Deciders<ConsultationCommand> = {
  OpenConsultation: recorded('ConsultationOpened'),
  GiveAdvice: recorded('AdviceGiven'),
  FinishConsultation: recorded('ConsultationFinished'),
};

export const consultationChanges: Changes<ConsultationEvent, Consultation> = {
  ConsultationOpened: (part) => ({ part }),
  AdviceGiven: () => ({}),
  ConsultationFinished: () => ({ outcome: 'advised', ends: true }),
};
