import fc from 'fast-check';
import type { ComplaintCommand } from '../complaint';
import { CLOCK_NAMES, OUTCOMES, SEVERITIES } from '../vocabulary';
import { registration } from './samples';

const text = fc.string({ maxLength: 12 });
const category = fc.constantFrom('ABUSE', 'UNPAID_WAGES', 'OTHER', 'INSURANCE', 'NOISE');
const amount = fc.constantFrom('0', '0.1', '0.10', '250', '1e3', '99999999999999999999.01');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

type Any = { [C in ComplaintCommand as C['type']]: fc.Arbitrary<C['data']> };

/** What each command may carry: mostly what is known, at times what is not. */
const DATA: Any = {
  RegisterComplaint: fc.record({
    ...(Object.fromEntries(
      Object.entries(registration).map(([field, value]) => [field, fc.constant(value)]),
    ) as {
      [F in keyof typeof registration]: fc.Arbitrary<(typeof registration)[F]>;
    }),
    officeId: fc.constantFrom('PUSAT', 'BP3MI-PAPUA', 'P4MI-BATAM', 'ATLANTIS'),
    categories: fc.array(category, { maxLength: 3 }),
  }),
  AddNote: fc.record({ text }),
  ClassifyComplaint: fc.record(
    {
      mainCategory: category,
      furtherCategories: fc.array(category, { maxLength: 2 }),
      severity: fc.constantFrom(...SEVERITIES),
    },
    { requiredKeys: ['mainCategory', 'furtherCategories'] },
  ),
  AssignComplaint: fc.record({ handlerId: fc.constantFrom('handler', 'another') }),
  RaiseEmergency: fc.record({ reason: text }),
  RecordEmergencyAction: fc.record({ action: text }),
  EndEmergency: fc.record({ note: text }),
  OpenAdvocacy: fc.record({ goal: text }),
  RecordAdvocacyAction: fc.record({ action: text }),
  FinishAdvocacy: fc.record({ result: text }),
  OpenMediation: fc.record({ parties: fc.array(text, { maxLength: 2 }) }),
  RecordMediationSession: fc.record({
    heldOn: fc.constant('2026-11-02'),
    attendance: fc.array(text, { maxLength: 2 }),
    minutes: text,
  }),
  SettleMediation: fc.record({ terms: text, claimed: maybe(amount), settled: maybe(amount) }),
  FailMediation: fc.record({ reason: text }),
  ProposeResolution: fc.record({ outcome: fc.constantFrom(...OUTCOMES), summary: text }),
  ApproveResolution: fc.record({ note: text }, { requiredKeys: [] }),
  RejectResolution: fc.record({ reason: text }),
  ReopenComplaint: fc.record({ reason: text }),
  OpenCaseOutOfScope: fc.record({ reason: text }),
  PassDeadline: fc.record({
    clockId: fc
      .tuple(fc.constantFrom(...CLOCK_NAMES), fc.integer({ min: 1, max: 3 }))
      .map((parts) => parts.join('-')),
    stage: fc.constantFrom('warning', 'breach'),
  }),
};

export const COMMAND_TYPES = Object.keys(DATA) as ComplaintCommand['type'][];

export const anyOf = (type: ComplaintCommand['type']): fc.Arbitrary<ComplaintCommand> =>
  (DATA[type] as fc.Arbitrary<unknown>).map((data) => ({ type, data }) as ComplaintCommand);

export const anyCommand = fc.constantFrom(...COMMAND_TYPES).chain(anyOf);
