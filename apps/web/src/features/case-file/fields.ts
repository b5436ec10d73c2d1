import type { Texts } from '../../lib/i18n/id';
import type { Command, CommandBodies, Complaint } from '../../lib/schemas';

export interface Field<Name = keyof Texts['fields']> {
  name: Name & keyof Texts['fields'];
  kind:
    | 'prose'
    | 'list'
    | 'category'
    | 'categories'
    | 'severity'
    | 'colleague'
    | 'day'
    | 'amount'
    | 'currency'
    | 'outcome'
    | 'party'
    | 'partyId'
    | 'waitReason'
    | 'moment'
    | 'consentParty'
    | 'consentMeans'
    | 'consentScopes';
  optional?: true;
  /** Most characters, or most entries of a list. */
  max?: number;
}

type Form = { [C in Command]: Field<keyof CommandBodies[C]>[] };

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
  OpenAdvocacy: [prose('goal')],
  RecordAdvocacyAction: [prose('action')],
  FinishAdvocacy: [prose('result')],
  OpenMediation: [{ name: 'parties', kind: 'list', max: 20 }],
  RecordMediationSession: [
    { name: 'heldOn', kind: 'day' },
    { name: 'attendance', kind: 'list', max: 50 },
    prose('minutes', 20_000),
  ],
  SettleMediation: [
    prose('terms'),
    { name: 'claimed', kind: 'amount', optional: true },
    { name: 'settled', kind: 'amount', optional: true },
    { name: 'currency', kind: 'currency', optional: true },
  ],
  FailMediation: [prose('reason')],
  PauseClocks: [
    { name: 'waitsOn', kind: 'party' },
    { name: 'partyId', kind: 'partyId', optional: true },
    { name: 'reason', kind: 'waitReason' },
    { name: 'since', kind: 'moment', optional: true },
  ],
  ResumeClocks: [{ name: 'since', kind: 'moment', optional: true }],
  MoveClocks: [],
  ProposeResolution: [{ name: 'outcome', kind: 'outcome' }, prose('summary')],
  ApproveResolution: [{ ...prose('note'), optional: true }],
  RejectResolution: [prose('reason')],
  ReopenComplaint: [prose('reason')],
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
};

export const formOf = (command: Command): Field[] => FORMS[command] as Field[];

export type Values = Record<string, string | string[]>;

/** What a form begins with, as far as the case already tells. */
export function initialValues(command: Command, state: Complaint, today: string): Values {
  const blank = formOf(command).map(({ name, kind }) => [
    name,
    kind === 'list' || kind === 'categories' || kind === 'consentScopes' ? [] : '',
  ]);
  return { ...(Object.fromEntries(blank) as Values), ...known(command, state, today) };
}

function known(command: Command, state: Complaint, today: string): Values {
  const mediation = state.mediations.find(({ status }) => status === 'open');
  const parties = (mediation?.parties ?? []).filter((party) => party !== null);
  if (command === 'ClassifyComplaint') {
    const [first = '', ...others] = state.reportedCategories;
    return state.mainCategory
      ? {
          mainCategory: state.mainCategory,
          furtherCategories: state.furtherCategories,
          severity: state.severity ?? '',
        }
      : { mainCategory: first, furtherCategories: others };
  }
  if (command === 'AssignComplaint') return { handlerId: state.handlerId ?? '' };
  if (command === 'OpenMediation')
    return { parties: [state.worker.name, state.worker.employer].filter((name) => name != null) };
  if (command === 'RecordMediationSession') return { heldOn: today, attendance: parties };
  return {};
}

/** Parties of which there are many. */
export const TAKES_ID = ['institution', 'office'];

const isEmpty = (value: string | string[] | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** Fields that still want something. */
export const missing = (command: Command, values: Values): string[] =>
  formOf(command).flatMap(({ name, optional }) => (!optional && isEmpty(values[name]) ? [name] : []));

/** The command's body: texts trimmed, nothing that was left empty except a list. */
export function toBody<C extends Command>(command: C, values: Values): CommandBodies[C] {
  const given = formOf(command).flatMap(({ name, kind }): [string, string | string[]][] => {
    const value = values[name] ?? [];
    if (typeof value !== 'string') return [[name, value]];
    const text = value.trim();
    if (text === '') return [];
    return [[name, kind === 'moment' ? new Date(text).toISOString() : text]];
  });
  const body: Values = Object.fromEntries(given);
  if (!TAKES_ID.includes(String(body.waitsOn))) delete body.partyId;
  if (!('claimed' in body) && !('settled' in body)) delete body.currency;
  return body as unknown as CommandBodies[C];
}
