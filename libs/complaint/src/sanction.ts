import { type Changes, type Deciders, recorded } from './tracks';
import type { Personal } from './vocabulary';

export const SANCTION_ANSWERS = ['imposed', 'declined'] as const;
export type SanctionAnswer = (typeof SANCTION_ANSWERS)[number];

/** Recommends an administrative sanction; `recipient` is the institution that may impose it. */
export type OpenSanction = {
  type: 'OpenSanction';
  data: { recipient: string; against: string; ground: string };
};
export type SanctionOpened = {
  type: 'SanctionOpened';
  data: { recipient: string; against: Personal; ground: Personal };
};

/** `number`: of the letter; `on` is a calendar day. */
export type SendSanction = { type: 'SendSanction'; data: { number: string; on: string } };
export type SanctionSent = { type: 'SanctionSent'; data: { number: string; on: string } };

export type AnswerSanction = {
  type: 'AnswerSanction';
  data: { answer: SanctionAnswer; on: string; text: string };
};
export type SanctionAnswered = {
  type: 'SanctionAnswered';
  data: { answer: SanctionAnswer; on: string; text: Personal };
};

export type SanctionCommand = OpenSanction | SendSanction | AnswerSanction;
export type SanctionEvent = SanctionOpened | SanctionSent | SanctionAnswered;

export type Sanction = SanctionOpened['data'] & { sent?: SanctionSent['data'] };

export const sanction: Deciders<SanctionCommand> = {
  OpenSanction: recorded('SanctionOpened'),
  SendSanction: recorded('SanctionSent'),
  AnswerSanction: recorded('SanctionAnswered'),
};

export const sanctionChanges: Changes<SanctionEvent, Sanction> = {
  SanctionOpened: (part) => ({ part }),
  SanctionSent: (sent, part) => ({ part: { ...part, sent } }),
  SanctionAnswered: ({ answer }) => ({ outcome: answer, ends: true }),
};
