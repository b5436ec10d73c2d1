import type { Texts } from '../../lib/i18n/id';
import type { Vocabulary } from '../../lib/queries/reference';
import type { Command, CommandBodies, Complaint } from '../../lib/schemas';
import { known } from './known';
import { TRACK_FORMS } from './track-forms';
import { CLOSING_FORMS } from './closing-forms';
import { AMENDED, UPKEEP_FORMS } from './upkeep-forms';

export interface Field<Name = keyof Texts['fields']> {
  name: Name & keyof Texts['fields'];
  kind:
    | 'prose'
    | 'line'
    | 'choice'
    | 'track'
    | 'instalment'
    | 'instalments'
    | 'openTask'
    | 'receivedPaper'
    | 'list'
    | 'category'
    | 'categories'
    | 'severity'
    | 'colleague'
    | 'office'
    | 'day'
    | 'amount'
    | 'currency'
    | 'outcome'
    | 'closing'
    | 'score'
    | 'party'
    | 'partyId'
    | 'waitReason'
    | 'moment'
    | 'consentParty'
    | 'consentMeans'
    | 'consentScopes';
  optional?: true;
  /** Of a choice: the words that it is among. */
  vocabulary?: Vocabulary;
  /** Most characters, or most entries of a list. */
  max?: number;
}

type Form = { [C in Exclude<Command, 'AmendComplaint'>]: readonly Field<keyof CommandBodies[C]>[] } & {
  AmendComplaint: readonly Field[];
};

const prose = <Name extends keyof Texts['fields']>(name: Name, max = 10_000): Field<Name> => ({
  name,
  kind: 'prose',
  max,
});

/** What each command asks for; names are those of its body. */
export const FORMS: Form = {
  AddNote: [prose('text')],
  ClassifyComplaint: [
    { name: 'mainCategory', kind: 'category' },
    { name: 'furtherCategories', kind: 'categories', optional: true, max: 30 },
    { name: 'severity', kind: 'severity', optional: true },
  ],
  AssignComplaint: [{ name: 'handlerId', kind: 'colleague' }],
  RaiseEmergency: [prose('reason')],
  RecordEmergencyAction: [prose('action')],
  EndEmergency: [prose('note')],
  PauseClocks: [
    { name: 'waitsOn', kind: 'party' },
    { name: 'partyId', kind: 'partyId', optional: true },
    { name: 'reason', kind: 'waitReason' },
    { name: 'since', kind: 'moment', optional: true },
  ],
  ResumeClocks: [{ name: 'since', kind: 'moment', optional: true }],
  MoveClocks: [],
  ...TRACK_FORMS,
  ...UPKEEP_FORMS,
  ProposeResolution: [{ name: 'outcome', kind: 'outcome' }, prose('summary')],
  ApproveResolution: [{ ...prose('note'), optional: true }],
  RejectResolution: [prose('reason')],
  ReopenComplaint: [prose('reason')],
  ...CLOSING_FORMS,
  RecordConsent: [
    { name: 'party', kind: 'consentParty' },
    { name: 'means', kind: 'consentMeans' },
    { name: 'scopes', kind: 'consentScopes' },
  ],
  WithdrawConsent: [
    { name: 'party', kind: 'consentParty' },
    { name: 'means', kind: 'consentMeans' },
  ],
  StopProcessing: [],
  OfferCase: [{ name: 'officeId', kind: 'office' }, prose('reason', 2000)],
  AcceptCase: [],
  RefuseCase: [prose('reason')],
  WithdrawOffer: [],
};

const LISTS: Field['kind'][] = ['list', 'categories', 'instalments', 'consentScopes'];

export const formOf = (command: Command): readonly Field[] => FORMS[command] as readonly Field[];

export type Values = Record<string, string | string[]>;

/** What a form begins with, as far as the case already tells. */
export function initialValues(command: Command, state: Complaint, today: string): Values {
  const blank = formOf(command).map(({ name, kind }) => [name, LISTS.includes(kind) ? [] : '']);
  const begun = Object.entries(known(command, state, today)).filter(([name]) =>
    formOf(command).some((field) => field.name === name),
  );
  return { ...(Object.fromEntries(blank) as Values), ...(Object.fromEntries(begun) as Values) };
}

/** Parties of which there are many. */
export const TAKES_ID = ['institution', 'office'];

const isEmpty = (value: string | string[] | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** Fields that still want something. */
export const missing = (command: Command, values: Values): string[] =>
  formOf(command).flatMap(({ name, optional }) => (!optional && isEmpty(values[name]) ? [name] : []));

/** An instalment as a form keeps it: its day and its amount. */
export const instalmentText = (dueOn: string, amount: string): string => `${dueOn} ${amount}`;
export const instalmentFrom = (text: string) => {
  const [dueOn = '', amount = ''] = text.split(' ');
  return { dueOn, amount };
};

/** The command's body: texts trimmed, nothing that was left empty except a list. */
export function toBody<C extends Command>(command: C, values: Values): CommandBodies[C] {
  const given = formOf(command).flatMap(({ name, kind }): [string, unknown][] => {
    const value = values[name] ?? (LISTS.includes(kind) ? [] : '');
    if (kind === 'instalments')
      return value.length === 0 ? [] : [[name, (value as string[]).map(instalmentFrom)]];
    if (typeof value !== 'string') return [[name, value]];
    const text = value.trim();
    if (text === '') return [];
    if (kind === 'moment') return [[name, new Date(text).toISOString()]];
    return [[name, kind === 'instalment' || kind === 'score' ? Number(text) : text]];
  });
  const body = command === 'AmendComplaint' ? amendment(given) : Object.fromEntries(given);
  if (!TAKES_ID.includes(String(body.waitsOn))) delete body.partyId;
  if (command === 'SettleMediation' && !('claimed' in body) && !('settled' in body)) delete body.currency;
  return body as unknown as CommandBodies[C];
}

/** Fields of a person stand within that person. */
function amendment(given: [string, unknown][]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, value] of given) {
    const path = AMENDED[name as keyof typeof AMENDED];
    if (path) body[path[0]] = { ...(body[path[0]] as object), [path[1]]: value };
    else body[name] = value;
  }
  return body;
}
